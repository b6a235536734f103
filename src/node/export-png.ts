/** `npm run export -- png`: a picture of each slide or step, and one of all of them in small. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { escapeHtml } from "../render/html.ts";
import type { ExportOptions } from "./export-kind.ts";
import { problemsOf } from "./pdf-check.ts";
import type { Fault } from "./pdf-faults.ts";
import { lookAtPicture, smallSize } from "./picture-faults.ts";
import { type Shot, shotsOfOwnStage, shotsOfSheets, slideSize } from "./picture-shots.ts";
import { whileOnDisk } from "./print-page.ts";
import { stopAtAny } from "./problems.ts";
import { cacheFolder } from "./project.ts";
import { whileThere } from "./while-there.ts";
import { writeWhole } from "./write-whole.ts";

/** @throws StoryError when a picture is not what was to be made: that has then been said, and nothing is written, or taken away. */
export async function exportPng(options: ExportOptions): Promise<string[]> {
	const { out, scale, format, steps, tools } = options;
	const story = await tools.story();
	const { shots, close } = await (steps ? shotsOfOwnStage(story, options) : shotsOfSheets(story, options));
	const folder = join(out, format);
	const contact = join(out, "contact-sheet.png");
	const staging = cacheFolder("print", `pictures-${process.pid}`);
	return whileThere(staging, async () => {
		mkdirSync(staging, { recursive: true });
		const { files, small, faults } = await takeAll(shots, staging, options);
		await close();
		const sheet = join(staging, basename(contact));
		const shown = await writeContactSheet(options, shots, small, sheet);
		const lost = shots.length - Math.min(shown, picturesIn(staging).length);
		const whole = lost > 0 ? [{ page: null, message: `${lost} of ${shots.length} are not there` }] : [];
		stopAtAny(problemsOf([...whole, ...faults], shots, story.deck, "the pictures"));
		land(files, folder);
		writeWhole(contact, readFileSync(sheet));
		return [
			`${folder} (${files.length} pictures of ${slideSize.width * scale} x ${slideSize.height * scale})`,
			contact,
		];
	});
}

interface Taken {
	files: string[];
	/** The addresses of the same pictures in small. */
	small: string[];
	faults: Fault[];
}

/** Slides that are no longer there leave no picture behind; what is not named as a picture of a slide is not ours. */
function land(files: string[], folder: string): void {
	for (const file of files) writeWhole(join(folder, basename(file)), readFileSync(file));
	const names = new Set(files.map((file) => basename(file)));
	for (const name of picturesIn(folder)) if (!names.has(name)) rmSync(join(folder, name));
}

/** One page takes a picture while another looks at the one before. */
async function takeAll(shots: Shot[], folder: string, { format, scale, tools }: ExportOptions): Promise<Taken> {
	const size = { width: slideSize.width * scale, height: slideSize.height * scale };
	const taken: Taken = { files: [], small: [], faults: [] };
	const looking = await tools.browser.open();
	const look = async (picture: Buffer, page: number) => {
		const { faults, small } = await lookAtPicture(picture, format, size, looking);
		taken.faults.push(...faults.map((message) => ({ page, message })));
		taken.small.push(small);
	};
	let last = Promise.resolve();
	for (const [page, { name, take }] of shots.entries()) {
		tools.progress.tell(`${format}: ${page + 1} of ${shots.length}`);
		const [picture] = await Promise.all([take(), last]);
		const file = join(folder, `${name}.${format}`);
		writeFileSync(file, picture);
		taken.files.push(file);
		last = look(picture, page);
	}
	await last;
	await looking.close();
	tools.progress.clear();
	return taken;
}

/** Those of slides, by their names. */
function picturesIn(folder: string): string[] {
	return readdirSync(folder).filter((name) => /^\d{3}-.*\.(?:png|webp)$/.test(name));
}

const sheetStyle = `body{margin:24px;display:grid;grid-template-columns:repeat(5,${smallSize.width}px);gap:20px 16px;background:#55605a}
figure{margin:0}img{display:block}figcaption{margin-top:4px;font:13px/1.3 Arial,sans-serif;color:#fff}`;

/** How many pictures it shows. */
async function writeContactSheet(
	{ tools }: ExportOptions,
	shots: Shot[],
	small: string[],
	to: string,
): Promise<number> {
	const { width, height } = smallSize;
	const figures = shots.map(
		({ caption, name }, index) =>
			`<figure><img src="${small[index]}" width="${width}" height="${height}" alt="${escapeHtml(name)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`,
	);
	const sheet = `<!doctype html><meta charset="utf-8"><style>${sheetStyle}</style>${figures.join("")}`;
	const page = await tools.browser.open({ width: 2000, height: 600 });
	const shown = await whileOnDisk(sheet, "contact", async (address) => {
		await page.goto(address);
		writeFileSync(to, await page.wholePicture());
		return page.evaluate(countImages);
	});
	await page.close();
	return shown;
}

/** Runs in the page. */
function countImages(): number {
	const { document } = globalThis as unknown as { document: { images: Iterable<{ naturalWidth: number }> } };
	return [...document.images].filter(({ naturalWidth }) => naturalWidth > 0).length;
}
