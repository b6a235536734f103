/** `npm run export -- png`: a picture of each slide or step, and one of all of them in small. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { escapeHtml } from "../render/html.ts";
import type { ExportOptions } from "./export-kind.ts";
import { type Shot, shotsOfOwnStage, shotsOfSheets, slideSize } from "./picture-shots.ts";
import { pictureSizeOf } from "./picture-size.ts";
import { whileOnDisk } from "./print-page.ts";

/** @throws when a picture is not one of its size. */
export async function exportPng(options: ExportOptions): Promise<string[]> {
	const { out, scale, format, steps, tools } = options;
	tools.browser.warm();
	const story = await tools.story();
	const { shots, close } = await (steps ? shotsOfOwnStage(story, options) : shotsOfSheets(story, options));
	const folder = join(out, format);
	removePictures(folder);
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

/** Slides that are no longer there leave no picture behind; what is not named as a picture of a slide is not ours. */
export function removePictures(folder: string): void {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder).filter((it) => /^\d{3}-.*\.(?:png|webp)$/.test(it)))
		rmSync(join(folder, name));
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
	const sheet = `<!doctype html><meta charset="utf-8"><style>${sheetStyle}</style>${figures.join("")}`;
	const page = await tools.browser.open({ width: 2000, height: 600 });
	await whileOnDisk(sheet, "contact", async (address) => {
		await page.goto(address);
		writeFileSync(to, await page.wholePicture());
	});
	await page.close();
}
