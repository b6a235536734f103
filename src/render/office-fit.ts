/** Sizes for texts that other typefaces set wider than the deck's own: as large as their boxes allow. */
import type { Box, Drawing, Paragraph, Run, Table, TextBox } from "./drawing.ts";
import { officeWidthOf } from "./office-letters.ts";

/** Programs that set slides round, kern and break lines each in a way of their own. */
const tolerance = 1.03;
/** Where Georgia is not there, what stands for it is wider. */
const serifTolerance = 1.1;
/** From the size at which a face looks as large as the deck's; headlines and labels stand taller in their substitutes. */
const largest: Record<Run["face"], number> = { headline: 0.9, label: 0.94, text: 1, serif: 0.98 };
/** Of the letters' size: what programs leave below the line where its height is given, and the height at which all do alike. */
const below = 0.23;
const alone = 1.15;
const smallest = 0.4;
const step = 0.02;

/** Texts whose lines and letters are as much smaller as they must be to stay in their boxes. */
export function fitDrawing(drawing: Drawing): Drawing {
	return { ...drawing, texts: drawing.texts.map(fitText), tables: drawing.tables.map(fitTable) };
}

function fitText(box: TextBox): TextBox {
	const scale = scaleFor(largestOf(box.paragraphs), (it) => fits(box.paragraphs, box, it));
	const paragraphs = box.paragraphs.map((paragraph) => scaled(paragraph, scale));
	if (box.isTag) return { ...box, paragraphs };
	const first = paragraphs[0]!;
	// Lines closer than the letters are high are cut or moved by some programs: one that stands alone need not be.
	if (paragraphs.length === 1 && linesOf(first, box.width, 1).lines === 1) first.lineHeight = sizeOf(first) * alone;
	const y = box.baseline - first.lineHeight + sizeOf(first) * below;
	return { ...box, paragraphs, y, height: Math.max(box.y + box.height - y, 1) };
}

/** Of its letters on the line. */
function sizeOf({ runs }: Paragraph): number {
	return Math.max(0, ...runs.filter(({ raised }) => !raised).map(({ size }) => size));
}

/** All cells of a table are set at one scale. */
function fitTable(table: Table): Table {
	const cells = table.rows.flatMap(({ height, cells }) =>
		cells.map(({ paragraphs, padding, span }, index) => {
			const width = table.columns.slice(index, index + span).reduce((sum, it) => sum + it, 0);
			const box = { width: width - padding.left - padding.right, height: height - padding.top - padding.bottom };
			return { paragraphs, box };
		}),
	);
	const scale = scaleFor(1, (it) => cells.every(({ paragraphs, box }) => fits(paragraphs, box, it)));
	const rows = table.rows.map((row) => ({
		...row,
		cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((it) => scaled(it, scale)) })),
	}));
	return { ...table, rows };
}

function scaleFor(from: number, isFitting: (scale: number) => boolean): number {
	let scale = from;
	while (scale > smallest && !isFitting(scale)) scale -= step;
	return scale;
}

function largestOf(paragraphs: Paragraph[]): number {
	return Math.min(1, ...paragraphs.flatMap(({ runs }) => runs.map(({ face }) => largest[face])));
}

function scaled(paragraph: Paragraph, scale: number): Paragraph {
	const runs = paragraph.runs.map((run) => ({ ...run, size: run.size * scale }));
	return { ...paragraph, runs, lineHeight: paragraph.lineHeight * scale, before: paragraph.before * scale };
}

/** A little of the last line's air may stand out below, for it is empty. Headlines and dates are never broken within a word. */
function fits(paragraphs: Paragraph[], { width, height }: Pick<Box, "width" | "height">, scale: number): boolean {
	let needed = 0;
	for (const paragraph of paragraphs) {
		const { lines, widest } = linesOf(paragraph, width - paragraph.indent, scale);
		if (widest > width - paragraph.indent && paragraph.runs.some(({ face }) => face === "headline")) return false;
		needed += (paragraph.before + lines * paragraph.lineHeight) * scale;
	}
	const air = Math.max(0, ...paragraphs.map(({ lineHeight }) => lineHeight)) * 0.12;
	return needed <= height + air;
}

/** How many lines it takes, word after word, and how wide its widest word is. */
export function linesOf({ runs }: Paragraph, width: number, scale: number): { lines: number; widest: number } {
	let lines = 1;
	let x = 0;
	let widest = 0;
	for (const word of wordsOf(runs, scale)) {
		widest = Math.max(widest, word.width);
		if (x > 0 && x + word.width > width) {
			lines += 1;
			x = 0;
		}
		lines += Math.floor(word.width / width);
		x += (word.width % width) + word.space;
	}
	return { lines, widest };
}

/** Words may change their face within: what stands between two spaces is not broken. */
function wordsOf(runs: Run[], scale: number): { width: number; space: number }[] {
	const words = [{ width: 0, space: 0 }];
	for (const run of runs) {
		for (const piece of run.text.split(/([ \u2002]+)/)) {
			const last = words.at(-1)!;
			const spare = run.face === "serif" ? serifTolerance : tolerance;
			const width = officeWidthOf(piece, run, run.size * scale) * spare;
			if (/^[ \u2002]+$/.test(piece)) last.space += width;
			else if (piece !== "" && last.space > 0) words.push({ width, space: 0 });
			else last.width += width;
		}
	}
	return words.filter(({ width }) => width > 0);
}
