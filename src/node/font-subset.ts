/** Cuts the faces down to the characters of a text, and says which characters none of them holds. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Blob, Face } from "harfbuzzjs";
import subsetFont from "subset-font";
import { type FontFace, type FontFile, filesOf, lastFaces, mainFaces, textFamily } from "./font-faces.ts";
import { cacheFolder } from "./project.ts";

export interface SubsetFile {
	face: FontFace;
	script: string;
	/** Where it is on the disk; named for what it is. */
	path: string;
	/** The code points it holds, ascending. */
	codePoints: number[];
}

/** @param codePoints what the page needs. `missing` are those that the faces at the end of every stack lack. */
export async function subsetFonts(codePoints: Set<number>): Promise<{ files: SubsetFile[]; missing: number[] }> {
	const main = (await Promise.all(mainFaces.map((face) => subsetFace(face, codePoints)))).flat();
	const inText = codePointsOf(main.filter(({ face }) => face.family === textFamily && face.style === "normal"));
	const beyondText = new Set([...codePoints].filter((it) => !inText.has(it)));
	const last = (await Promise.all(lastFaces.map((face) => subsetFace(face, beyondText)))).flat();
	const inLast = codePointsOf(last);
	return { files: [...main, ...last], missing: [...beyondText].filter((it) => !inLast.has(it)) };
}

/** Goes through the files of a face until each code point is found or there are no more files. */
async function subsetFace(face: FontFace, codePoints: Set<number>): Promise<SubsetFile[]> {
	const wanted = new Set(codePoints);
	const subsets: SubsetFile[] = [];
	for (const file of filesOf(face)) {
		if (![...wanted].some((codePoint) => mayHold(file, codePoint))) continue;
		const subset = await subsetFile(file, wanted);
		for (const codePoint of subset.codePoints) wanted.delete(codePoint);
		if (subset.codePoints.length > 0) subsets.push(subset);
	}
	return subsets;
}

/** A whole file is always looked into, since its range may promise too little; a slice only within its range. */
function mayHold({ script, range }: FontFile, codePoint: number): boolean {
	return !/^\d+$/.test(script) || (range ?? "").split(",").some((part) => isWithin(part, codePoint));
}

function isWithin(part: string, codePoint: number): boolean {
	const [from = 0, to = from] = part
		.replace(/U\+/i, "")
		.split("-")
		.map((hex) => Number.parseInt(hex, 16));
	return codePoint >= from && codePoint <= to;
}

/** Cutting takes seconds for the whole page, and depends on nothing but the file and the text: so it is kept. */
async function subsetFile({ face, script, path }: FontFile, codePoints: Set<number>): Promise<SubsetFile> {
	const original = readFileSync(path);
	const text = String.fromCodePoint(...codePoints);
	const key = createHash("sha256").update(original).update(text).update(keepFeatures.join()).digest("hex");
	const folder = cacheFolder("fonts", key.slice(0, 32));
	const cut = join(folder, `${face.folder}-${script}-${face.weight}-${face.style}.woff2`);
	if (!existsSync(folder)) await cutOnce(folder, () => cutInto(folder, basename(cut), original, text));
	const held: number[] = JSON.parse(readFileSync(join(folder, "held.json"), "utf8"));
	return { face, script, path: cut, codePoints: held.filter((codePoint) => codePoints.has(codePoint)) };
}

/** What is being cut, by its folder: kinds of export that are made at the same time ask for the same. */
const cuts = new Map<string, Promise<void>>();

async function cutOnce(folder: string, begin: () => Promise<void>): Promise<void> {
	const cut = cuts.get(folder) ?? begin();
	cuts.set(folder, cut);
	try {
		await cut;
	} finally {
		cuts.delete(folder);
	}
}

/** What the page may ask of a font: marks and kerning, and figures that stand below each other. */
const keepFeatures = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "lnum", "pnum", "tnum"];

/** Writes the cut font and the list of what it really holds, read from its own character map. */
async function cutInto(folder: string, name: string, original: Buffer, text: string): Promise<void> {
	const plain = await subsetFont(original, text, { targetFormat: "sfnt", noHinting: true, keepFeatures });
	const held = [...new Face(new Blob(new Uint8Array(plain).buffer)).collectUnicodes()];
	const staging = `${folder}.${process.pid}`;
	mkdirSync(staging, { recursive: true });
	writeFileSync(join(staging, name), await subsetFont(plain, text, { targetFormat: "woff2" }));
	writeFileSync(join(staging, "held.json"), JSON.stringify(held));
	if (existsSync(folder)) rmSync(staging, { recursive: true });
	else renameSync(staging, folder);
}

function codePointsOf(files: SubsetFile[]): Set<number> {
	return new Set(files.flatMap(({ codePoints }) => codePoints));
}
