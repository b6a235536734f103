/** Reads what stands on each printed sheet, as the browser has laid it out: for programs that set slides themselves. */
import type { Drawing } from "../render/drawing.ts";
import { addPicture } from "./drawing-pictures.ts";
import { addRuleBefore, addShape, boxOf, colorOf, isSeen, type Reading } from "./drawing-shapes.ts";
import { addTable } from "./drawing-table.ts";
import { addText, flowOf, paragraphsOf } from "./drawing-text.ts";

/** In the order of the sheets. What is taken as text is marked with `data-native`, so that pictures can do without it. */
export function readDrawings(): Drawing[] {
	return [...document.querySelectorAll<HTMLElement>(".sheet")].map((sheet) => {
		const drawing: Drawing = {
			ground: colorOf(getComputedStyle(sheet).backgroundColor) ?? "ffffff",
			names: [...sheet.querySelectorAll("[id^='/']")].map(({ id }) => id),
			pictures: [],
			shapes: [],
			tables: [],
			texts: [],
		};
		const reading = { sheet: sheet.getBoundingClientRect(), drawing };
		for (const child of sheet.children) walk(reading, child as HTMLElement);
		joinRange(sheet, drawing);
		return drawing;
	});
}

function walk(reading: Reading, element: HTMLElement): void {
	if (!isSeen(element)) return;
	const add = kinds.find(([is]) => is(element))?.[1] ?? addParts;
	add(reading, element);
}

function addParts(reading: Reading, element: HTMLElement): void {
	addShape(reading, element);
	addRuleBefore(reading, element);
	for (const child of element.children) walk(reading, child as HTMLElement);
}

/** What is taken as a whole; the first that fits. */
const kinds: [(element: HTMLElement) => boolean, (reading: Reading, element: HTMLElement) => void][] = [
	[(it) => it.matches("svg, img, .rail, .scene-journey"), addPicture],
	[(it) => it.tagName === "TABLE", addTable],
	[(it) => it.matches(".sources-page"), addColumns],
	[(it) => it.matches(".source-line"), addLine],
	[isFlow, (reading, it) => addText(reading, it, flowOf(reading, itemsOf(it)))],
	[isPlainList, (reading, it) => addText(reading, it, flowOf(reading, [...it.children] as HTMLElement[]))],
	[isText, (reading, it) => addText(reading, it, paragraphsOf(it))],
];

function isText(element: Element): boolean {
	if (/^(P|H[1-6])$/.test(element.tagName)) return true;
	return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
}

function isPlainList(element: Element): boolean {
	return isList(element) && !element.querySelector(".term") && [...element.children].every(isText);
}

function isList({ tagName }: Element): boolean {
	return tagName === "UL" || tagName === "OL";
}

/** Prose is one text, which is edited as one. */
function isFlow(element: Element): boolean {
	return element.matches(".prose") && !element.querySelector("table, img, .term");
}

function itemsOf(prose: Element): HTMLElement[] {
	const items = [...prose.children].flatMap((it) => (isList(it) ? [...it.children] : [it]));
	return items as HTMLElement[];
}

/** A list set in columns is a text for each of them. */
function addColumns(reading: Reading, list: HTMLElement): void {
	const columns = new Map<number, HTMLElement[]>();
	for (const item of list.children as Iterable<HTMLElement>) {
		const x = Math.round(boxOf(reading, item).x);
		columns.set(x, [...(columns.get(x) ?? []), item]);
	}
	for (const items of columns.values()) {
		const boxes = items.map((item) => boxOf(reading, item));
		const { x, y, width } = boxes[0]!;
		const height = Math.max(...boxes.map((it) => it.y + it.height)) - y;
		addText(reading, list, flowOf(reading, items), { x, y, width, height });
	}
}

/** Sources beside each other are one text. */
function addLine(reading: Reading, list: HTMLElement): void {
	const items = [...list.children].filter(isSeen).flatMap((item) => paragraphsOf(item as HTMLElement));
	if (items.length > 0) addText(reading, list, items);
}

/** One of several pages of sources says which of them are on it: in its title, so that no two slides are called alike. */
function joinRange(sheet: HTMLElement, { texts }: Drawing): void {
	const list = sheet.querySelector<HTMLElement>(".sources-page[data-range]");
	const runs = texts.find(({ isTitle }) => isTitle)?.paragraphs.at(-1)?.runs;
	const [first] = runs ?? [];
	if (!list || !runs || !first) return;
	const { color, fontSize } = getComputedStyle(list, "::before");
	const text = `\u2002${list.dataset.range}`;
	const size = Number.parseFloat(fontSize);
	runs.push({ ...first, text, face: "label", bold: false, size, color: colorOf(color) ?? first.color });
}

/** The colours of the deck's theme as the page shows them. */
export function readPalette() {
	const probe = document.body.appendChild(document.createElement("i"));
	const token = (name: string) => {
		probe.style.color = `var(--${name})`;
		return colorOf(getComputedStyle(probe).color) ?? "000000";
	};
	const [ink, ink2, ground, ground2] = [token("ink"), token("ink-2"), token("ground"), token("ground-2")];
	const tones = [token("tone-1"), token("tone-2"), token("tone-3"), token("tone-4")];
	const palette = { ink, ink2, ground, ground2, tones, stripe: token("stripe"), now: token("now") };
	probe.remove();
	return palette;
}
