/** Sizes for texts that other typefaces set wider than the deck's own: as large as their boxes allow. */
import type { Box, Drawing, Paragraph, Run, Table, TextBox } from "./drawing.ts";
import { linesOf, spaceBetween, widthOf } from "./office-lines.ts";

/** From the size at which a face looks as large as the deck's; headlines and labels stand taller in their substitutes. */
const largest: Record<Run["face"], number> = { headline: 0.9, label: 0.94, text: 1, serif: 0.98 };
/** Of the letters' size: what programs leave below the line where its height is given, and the height at which all do alike. */
const below = 0.23;
const alone = 1.15;
/** Of the height that lines need: more, and programs that shrink what does not fit find that it does. */
const air = 1.04;
const smallest = 0.4;
const slideHeight = 900;
/** Below a text that has grown. */
const between = 12;
const step = 0.02;
/** How much smaller, and narrower, a text may become for the sake of its lines' ends. */
const stepsForEnds = 4;
const insets = [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12];

/** Texts whose lines and letters are as much smaller as they must be to stay in their boxes. */
export function fitDrawing(drawing: Drawing): Drawing {
	const texts = drawing.texts.map((box) => (box.isLine ? fitLine(box) : fitText(box, roomBelow(box, drawing))));
	return { ...drawing, texts, tables: drawing.tables.map(fitTable) };
}

/** Down to what stands next below it. */
function roomBelow(box: TextBox, { pictures, shapes, tables, texts }: Drawing): number {
	const bottom = box.y + box.height;
	const tops = [...pictures, ...shapes, ...tables, ...texts]
		.filter((it) => it.x < box.x + box.width && box.x < it.x + it.width && it.y >= bottom)
		.map(({ y }) => y);
	return Math.max(0, Math.min(slideHeight, ...tops) - bottom - between);
}

/** @param room that it may take below its box for the sake of its lines' ends. */
function fitText(box: TextBox, room: number): TextBox {
	const { scale, inset } = bestOf(largestOf(box.paragraphs), insetsOf(box), (scale, inset) => {
		const [width, { height }] = [box.width * (1 - inset), box];
		if (!fits(box.paragraphs, box, scale)) return null;
		const isLong = !fits(box.paragraphs, { width, height }, scale);
		if (isLong && !fits(box.paragraphs, { width, height: height + room }, scale)) return null;
		return endsOf(box.paragraphs, width, scale) + (isLong ? isLonger : 0);
	});
	const paragraphs = box.paragraphs.map((paragraph) => scaled(paragraph, scale));
	if (box.isTag) return { ...box, paragraphs };
	const width = box.width * (1 - inset);
	const first = paragraphs[0]!;
	// Lines closer than the letters are high are cut or moved by some programs: one that stands alone need not be.
	if (paragraphs.length === 1 && linesOf(first, width, 1).lines === 1) first.lineHeight = sizeOf(first) * alone;
	return placed({ ...box, width }, paragraphs);
}

/** So that its first line stands where the page has it. */
function placed(box: TextBox, paragraphs: Paragraph[]): TextBox {
	const first = paragraphs[0]!;
	const y = box.baseline - first.lineHeight + sizeOf(first) * below;
	const needed = Math.min(heightOf(paragraphs, box.width, 1) * air, slideHeight - y);
	const height = Math.max(box.y + box.height - y, needed, 1);
	return { ...box, paragraphs, y, height };
}

/** Texts that stand in the middle, or at the right, stay there; a tag is as wide as its field. */
function insetsOf({ paragraphs, isTag }: TextBox): number[] {
	return isTag || paragraphs.some(({ align }) => align !== "left") ? [0] : insets;
}

/**
 * The largest scale, and of that the widest box, at which the ends of lines are as good as they can be without growing small.
 * @param judge how bad they are; null where the text does not fit.
 */
function bestOf(from: number, allowed: number[], judge: (scale: number, inset: number) => number | null) {
	let best: { scale: number; inset: number; badness: number } | null = null;
	let left = stepsForEnds;
	for (let scale = from; scale > smallest; scale -= step) {
		for (const inset of allowed) {
			const own = judge(scale, inset);
			if (own === null) continue;
			const badness = own + (stepsForEnds - left) * isSmaller;
			if (badness < (best?.badness ?? Number.POSITIVE_INFINITY)) best = { scale, inset, badness };
		}
		if (best && (best.badness < isLonger || left === 0)) return best;
		if (best) left -= 1;
	}
	return best ?? { scale: smallest, inset: 0 };
}

/** Taller than the page has it, which no more than a number on another line is reason for. */
const isLonger = 8;

/** By a step, than what stands beside it. */
const isSmaller = 3;

/** As bad as a number that stands on another line than what it is of; a last line of one short word is a small matter. */
const isParted = 10;

function endsOf(paragraphs: Paragraph[], width: number, scale: number): number {
	let badness = 0;
	for (const paragraph of paragraphs) {
		const { parted, isWidowed } = linesOf(paragraph, width - paragraph.indent, scale);
		badness += parted * isParted + (isWidowed ? 1 : 0);
	}
	return badness;
}

/** What stands beside each other is broken here, and not by programs that part a number from what it counts. */
function fitLine(box: TextBox): TextBox {
	const { scale } = bestOf(largestOf(box.paragraphs), [0], (scale) => {
		const lines = Math.max(...breaksOf(box, scale).map(({ line }) => line)) + 1;
		const { lineHeight } = box.paragraphs[0]!;
		return lines * lineHeight * scale <= box.height + lineHeight * scale * 0.12 ? 0 : null;
	});
	const breaks = breaksOf(box, scale);
	const runs = box.paragraphs.flatMap(({ runs }, index) => {
		const [start, ...more] = runs.map((run) => ({ ...run, size: run.size * scale }));
		if (!start) return [];
		if (index === 0) return [start, ...more];
		// LibreOffice sets a link as what stands behind it, too.
		const between = { ...box.paragraphs[index - 1]!.runs.at(-1)!, size: start.size, text: spaceBetween, link: null };
		const isBroken = breaks[index]!.line > breaks[index - 1]!.line;
		return [between, { ...start, isBroken }, ...more];
	});
	const joined = { ...scaled(box.paragraphs[0]!, scale), runs };
	return placed(box, [joined]);
}

/** On which line each of them stands. */
function breaksOf({ paragraphs, width }: TextBox, scale: number): { line: number }[] {
	let line = 0;
	let x = 0;
	return paragraphs.map(({ runs }) => {
		const own = widthOf(runs, scale);
		const space = x > 0 ? widthOf([{ ...runs[0]!, text: spaceBetween }], scale) : 0;
		if (x > 0 && x + space + own > width) {
			line += 1;
			x = own;
		} else {
			x += space + own;
		}
		return { line };
	});
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
	const { scale } = bestOf(1, [0], (scale) => {
		if (!cells.every(({ paragraphs, box }) => fits(paragraphs, box, scale))) return null;
		return cells.reduce((sum, { paragraphs, box }) => sum + endsOf(paragraphs, box.width, scale), 0);
	});
	const rows = table.rows.map((row) => ({
		...row,
		cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((it) => scaled(it, scale)) })),
	}));
	return { ...table, rows };
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
	for (const paragraph of paragraphs) {
		const { widest } = linesOf(paragraph, width - paragraph.indent, scale);
		if (widest > width - paragraph.indent && paragraph.runs.some(({ face }) => face === "headline")) return false;
	}
	const last = Math.max(0, ...paragraphs.map(({ lineHeight }) => lineHeight)) * 0.12;
	return heightOf(paragraphs, width, scale) <= height + last;
}

function heightOf(paragraphs: Paragraph[], width: number, scale: number): number {
	let height = 0;
	for (const paragraph of paragraphs) {
		const { lines } = linesOf(paragraph, width - paragraph.indent, scale);
		height += (paragraph.before + lines * paragraph.lineHeight) * scale;
	}
	return height;
}
