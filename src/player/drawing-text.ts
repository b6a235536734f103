/** Texts on a sheet: their runs, their lines, and the room that they have. */
import type { Box, Face, Paragraph, Run } from "../render/drawing.ts";
import { addPicture } from "./drawing-pictures.ts";
import { boxOf, colorOf, isSeen, linkOf, nextOrder, type Reading, shapeOf } from "./drawing-shapes.ts";

export function addText(
	reading: Reading,
	element: HTMLElement,
	paragraphs: Paragraph[],
	room: Box = roomOf(reading, element),
): void {
	element.dataset.native = "";
	if (paragraphs.length > 0) {
		const isTag = element.matches(".tag");
		if (isTag) for (const { runs } of paragraphs) for (const run of runs) run.ground = null;
		const isTitle = element.matches(".slide-body > .title");
		const baseline = baselineOf(reading, element);
		const order = nextOrder(reading);
		const isLine = element.matches(".source-line");
		const shape = shapeOf(reading, element);
		reading.drawing.texts.push({ ...room, order, baseline, isTitle, isTag, isLine, paragraphs, shape });
	}
	for (const inner of element.querySelectorAll<HTMLElement>("svg, img")) if (isSeen(inner)) addPicture(reading, inner);
}

/** A column gives its texts its whole width, however short they are. */
function roomOf(reading: Reading, element: HTMLElement): Box {
	const { display, flexDirection } = getComputedStyle(element.parentElement!);
	const isInColumn = display === "flex" && flexDirection === "column";
	const { alignSelf } = element.style;
	if (isInColumn) element.style.alignSelf = "stretch";
	const box = boxOf(reading, element);
	element.style.alignSelf = alignSelf;
	return box;
}

/** A box without height stands on the line that its text begins. */
function baselineOf(reading: Reading, element: HTMLElement): number {
	const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let first = texts.nextNode() as Text | null;
	while (first && (first.data.trim() === "" || !isSeen(first.parentElement!))) first = texts.nextNode() as Text | null;
	const probe = document.createElement("span");
	probe.style.cssText = "display: inline-block; width: 0; height: 0";
	first?.before(probe);
	const { y } = boxOf(reading, probe);
	probe.remove();
	return y;
}

/** Paragraphs and items of lists, one below the other, with the air between them. */
export function flowOf(reading: Reading, blocks: HTMLElement[]): Paragraph[] {
	let end: number | null = null;
	return blocks.flatMap((block) => {
		const paragraphs = paragraphsOf(block);
		const { y, height } = boxOf(reading, block);
		const [first] = paragraphs;
		if (!first) return [];
		first.before = end === null ? 0 : Math.max(0, y - end);
		end = y + height - Number.parseFloat(getComputedStyle(block).paddingBottom);
		if (block.tagName === "LI") markAs(block, first);
		return paragraphs;
	});
}

function markAs(item: HTMLElement, paragraph: Paragraph): void {
	const style = getComputedStyle(item, "::before");
	const list = item.parentElement as HTMLOListElement;
	if (style.content === "none" || style.position !== "absolute") return;
	paragraph.marker = list.tagName === "OL" ? list.start + [...list.children].indexOf(item) : "dash";
	paragraph.indent = Number.parseFloat(getComputedStyle(item).paddingLeft);
}

/** The lines that an element begins by itself, or by what in it stands on lines of its own. */
export function paragraphsOf(element: HTMLElement): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let isNew = true;
	const visit = (node: Node): void => {
		if (node instanceof Text) {
			const parent = node.parentElement!;
			if (!isSeen(parent) || parent.closest("svg") || (isNew && node.data.trim() === "")) return;
			if (isNew) paragraphs.push(paragraphOf(parent));
			isNew = false;
			paragraphs.at(-1)!.runs.push(runOf(node, parent));
		} else if (node instanceof Element) {
			const isBlock = node.tagName === "BR" || !isInline(node);
			isNew ||= isBlock;
			node.childNodes.forEach(visit);
			isNew ||= isBlock;
		}
	};
	element.childNodes.forEach(visit);
	return paragraphs.map(trimmed).filter(({ runs }) => runs.length > 0);
}

/** Quotation marks hang in the margin, and yet belong to the line. */
function isInline(element: Element): boolean {
	return element.matches(".mark") || /^(inline|contents|none)/.test(getComputedStyle(element).display);
}

function paragraphOf(element: Element): Paragraph {
	let block = element;
	while (isInline(block) && block.parentElement) block = block.parentElement;
	const { textAlign, lineHeight, fontSize } = getComputedStyle(block);
	return {
		runs: [],
		align: textAlign === "center" ? "center" : /right|end/.test(textAlign) ? "right" : "left",
		lineHeight: Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2,
		before: 0,
		marker: null,
		indent: 0,
	};
}

const faces: [string, Face][] = [
	["headline", "headline"],
	["label", "label"],
	["serif", "serif"],
];

/** The deck's faces are named by the tokens of its theme. */
function faceOf({ fontFamily }: CSSStyleDeclaration): Face {
	const root = getComputedStyle(document.documentElement);
	const first = (stack: string) => stack.split(",")[0]!.replace(/["']/g, "").trim();
	return faces.find(([token]) => first(root.getPropertyValue(`--${token}`)) === first(fontFamily))?.[1] ?? "text";
}

function runOf(node: Text, parent: HTMLElement): Run {
	const style = getComputedStyle(parent);
	const sup = parent.closest("sup");
	const tag = parent.closest(".tag");
	return {
		text: node.data.replace(/\s+/g, parent.closest(".tie") ? "\u00a0" : " "),
		face: sup ? faceOf(getComputedStyle(sup.parentElement!)) : faceOf(style),
		size: Number.parseFloat(getComputedStyle(sup?.parentElement ?? parent).fontSize),
		bold: Number(style.fontWeight) >= 600,
		italic: style.fontStyle === "italic",
		raised: sup !== null,
		color: colorOf(style.color) ?? "000000",
		ground: tag && colorOf(getComputedStyle(tag).backgroundColor),
		link: linkOf(parent),
		underlined: isUnderlined(parent),
		language: parent.closest("[lang]")?.getAttribute("lang") ?? "",
	};
}

/** As far as what it stands in goes: a link, or what an author marks in a quotation. */
function isUnderlined(element: Element): boolean {
	const marked = element.closest("a, strong, b, u");
	return marked !== null && getComputedStyle(marked).textDecorationLine.includes("underline");
}

/** White space as a browser shows it: none at the ends, and one where there are more. */
function trimmed(paragraph: Paragraph): Paragraph {
	const runs: Run[] = [];
	for (const run of paragraph.runs) {
		const text = (runs.at(-1)?.text ?? " ").endsWith(" ") ? run.text.trimStart() : run.text;
		if (text) runs.push({ ...run, text });
	}
	const last = runs.at(-1);
	if (last) last.text = last.text.trimEnd();
	return { ...paragraph, runs: runs.filter(({ text }) => text) };
}
