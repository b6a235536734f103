/** Draws SVG as PNG without a browser, in the deck's own faces. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import subsetFont from "subset-font";
import { plainTextOf } from "../render/html.ts";
import { type FontFace, filesOf, lastFaces, mainFaces } from "./font-faces.ts";
import { cacheFolder } from "./project.ts";
import { writeWhole } from "./write-whole.ts";

/** Drawing takes a second, and depends on nothing but the drawing: so it is kept. */
export async function pngOf(svg: string): Promise<Uint8Array> {
	const file = cacheFolder("pictures", `${createHash("sha256").update(svg).digest("hex").slice(0, 32)}.png`);
	if (!existsSync(file)) writeWhole(file, await draw(svg));
	return readFileSync(file);
}

let started: Promise<void> | undefined;

async function draw(svg: string): Promise<Uint8Array> {
	const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
	started ??= initWasm(readFileSync(wasm));
	await started;
	const fontBuffers = await fontsFor(svg);
	return new Resvg(svg, { font: { fontBuffers, defaultFontFamily: "IBM Plex Sans" } }).render().asPng();
}

/** The faces that the drawing names, and those for scripts that they lack, as plain font files. */
async function fontsFor(svg: string): Promise<Uint8Array[]> {
	const text = plainTextOf(svg);
	const isNamed = ({ family, style }: FontFace) => style === "normal" && svg.includes(`font-family="${family}"`);
	const isForeign = /\p{Script=Hangul}|\p{Script=Han}/u.test(text);
	const faces = [...mainFaces.filter(isNamed), ...(isForeign ? lastFaces : [])];
	const files = text === "" ? [] : faces.flatMap(filesOf).filter(({ script }) => !/^\d+$/.test(script) || isForeign);
	return Promise.all(files.map(({ path }) => subsetFont(readFileSync(path), text, { targetFormat: "sfnt" })));
}
