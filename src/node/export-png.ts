/** `npm run export -- png`: a picture of each sheet, and one of all of them in small. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { escapeHtml } from "../render/html.ts";
import type { Sheets } from "../render/sheets.ts";
import type { ExportOptions } from "./export-kind.ts";
import { cacheFolder } from "./project.ts";
import { openSheets } from "./sheet-print.ts";

const size = { width: 1600, height: 900 };

/** @throws when a picture that was written is not one of its size. */
export async function exportPng(options: ExportOptions): Promise<string[]> {
	const { out, scale, tools } = options;
	tools.browser.warm();
	const { page, sheets } = await openSheets(await tools.story(), options);
	const folder = join(out, "png");
	mkdirSync(folder, { recursive: true });
	const files: string[] = [];
	for (const [index, { slide, label }] of sheets.sheets.entries()) {
		tools.progress.tell(`png: ${index + 1} of ${sheets.sheets.length}`);
		const [, part] = label.split(".");
		const number = String(index + 1).padStart(3, "0");
		const file = join(folder, `${[number, slide, part].filter(Boolean).join("-")}.png`);
		const clip = { x: 0, y: index * size.height, ...size };
		await page.screenshot({ path: file, clip, fullPage: true });
		checkPicture(file, size.width * scale, size.height * scale);
		files.push(file);
	}
	await page.close();
	const contact = join(out, "contact-sheet.png");
	await writeContactSheet(options, sheets, files, contact);
	tools.progress.clear();
	return [`${folder} (${files.length} pictures of ${size.width * scale} x ${size.height * scale})`, contact];
}

/** The size of a picture stands in the first chunk of its file, at bytes 16 and 20 (PNG, ISO 15948, 11.2.2). */
function checkPicture(file: string, width: number, height: number): void {
	const bytes = readFileSync(file);
	const [w, h] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	if (w !== width || h !== height) throw new Error(`${file} measures ${w} x ${h}, not ${width} x ${height}.`);
}

async function writeContactSheet(
	{ tools }: ExportOptions,
	{ sheets }: Sheets,
	files: string[],
	to: string,
): Promise<void> {
	const figures = files.map((file, index) => {
		const caption = escapeHtml(`${sheets[index]?.label ?? ""} ${basename(file, ".png")}`);
		return `<figure><img src="${pathToFileURL(file).href}"><figcaption>${caption}</figcaption></figure>`;
	});
	const style = `body{margin:16px;display:grid;grid-template-columns:repeat(5,1fr);gap:16px;background:#888}
figure{margin:0}img{display:block;width:100%}figcaption{font:12px sans-serif;color:#fff}`;
	const source = join(cacheFolder("print"), `contact-${process.pid}.html`);
	writeFileSync(source, `<!doctype html><meta charset="utf-8"><style>${style}</style>${figures.join("")}`);
	const page = await tools.browser.open({ width: 2000, height: 600 });
	await page.goto(pathToFileURL(source).href);
	await page.screenshot({ path: to, fullPage: true });
	await page.close();
}
