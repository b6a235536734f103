/** `npm run export -- png`: a picture of each slide or step, and one of all of them in small. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { escapeHtml } from "../render/html.ts";
import type { ExportOptions } from "./export-kind.ts";
import { buildStage, type Shot, shotsOfSheets, shotsOfSteps, slideSize } from "./picture-shots.ts";
import { pictureSizeOf } from "./picture-size.ts";
import { cacheFolder } from "./project.ts";

/** @throws when a picture is not one of its size. */
export async function exportPng(options: ExportOptions): Promise<string[]> {
	const { out, scale, format, steps, tools } = options;
	tools.browser.warm();
	const story = await tools.story();
	const { shots, close } = await (steps
		? shotsOfSteps(story, options, await buildStage())
		: shotsOfSheets(story, options));
	const folder = join(out, format);
	// Slides that are no longer there leave no picture behind.
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const files: string[] = [];
	for (const [index, shot] of shots.entries()) {
		tools.progress.tell(`${format}: ${index + 1} of ${shots.length}`);
		files.push(await takeInto(folder, shot, options));
	}
	await close();
	const contact = join(out, "contact-sheet.png");
	await writeContactSheet(options, shots, files, contact);
	tools.progress.clear();
	return [`${folder} (${files.length} pictures of ${slideSize.width * scale} x ${slideSize.height * scale})`, contact];
}

async function takeInto(folder: string, { name, take }: Shot, { format, scale }: ExportOptions): Promise<string> {
	const file = join(folder, `${name}.${format}`);
	const picture = await take();
	const { width, height } = pictureSizeOf(picture);
	if (width !== slideSize.width * scale || height !== slideSize.height * scale)
		throw new Error(
			`${file} measures ${width} x ${height}, not ${slideSize.width * scale} x ${slideSize.height * scale}.`,
		);
	writeFileSync(file, picture);
	return file;
}

const sheetStyle = `body{margin:24px;display:grid;grid-template-columns:repeat(5,1fr);gap:20px 16px;background:#55605a}
figure{margin:0}img{display:block;width:100%}figcaption{margin-top:4px;font:13px/1.3 Arial,sans-serif;color:#fff}`;

async function writeContactSheet({ tools }: ExportOptions, shots: Shot[], files: string[], to: string): Promise<void> {
	const figures = shots.map(({ caption }, index) => {
		const file = files[index]!;
		return `<figure><img src="${pathToFileURL(file).href}" alt="${basename(file)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`;
	});
	const source = join(cacheFolder("print"), `contact-${process.pid}.html`);
	writeFileSync(source, `<!doctype html><meta charset="utf-8"><style>${sheetStyle}</style>${figures.join("")}`);
	const page = await tools.browser.open({ width: 2000, height: 600 });
	await page.goto(pathToFileURL(source).href);
	writeFileSync(to, await page.wholePicture());
	await page.close();
}
