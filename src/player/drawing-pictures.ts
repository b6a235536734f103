/** What on a sheet stays a picture: its place, and what is said of it to those who do not see it. */
import type { Box, Picture } from "../render/drawing.ts";
import { boxOf, isSeen, nextOrder, type Reading } from "./drawing-shapes.ts";

/** Units that the names at the edge of a drawing may stand out of it. */
const bleed = 16;

/** Nothing where another picture already shows it. */
export function addPicture(reading: Reading, element: HTMLElement): void {
	const parts = element.matches(".scene") ? [...element.querySelectorAll("svg")].filter(isSeen) : [element];
	const boxes = parts.map((part) => boxOf(reading, part)).filter(({ width, height }) => width > 0 && height > 0);
	if (boxes.length === 0) return;
	element.dataset.picture = "";
	const box = around(boxes, element.matches(".chart-picture") ? bleed : 0, reading.sheet);
	const { pictures } = reading.drawing;
	if (pictures.some((it) => isWithin(box, it))) return;
	pictures.push({ ...box, order: nextOrder(reading), alt: altOf(element), kind: kindOf(element) });
}

const kinds: [string, Picture["kind"]][] = [
	[".rail", "rail"],
	[".locator", "locator"],
	[".overview-picture", "overview"],
	["[aria-hidden='true'], [aria-hidden='true'] *", "decoration"],
];

function kindOf(element: HTMLElement): Picture["kind"] {
	return kinds.find(([selector]) => element.matches(selector))?.[1] ?? "scene";
}

/** On whole units, and not beyond the sheet. */
function around(boxes: Box[], margin: number, { width, height }: DOMRect): Box {
	const x = Math.max(0, Math.floor(Math.min(...boxes.map((it) => it.x)) - margin));
	const y = Math.max(0, Math.floor(Math.min(...boxes.map((it) => it.y)) - margin));
	const right = Math.min(width, Math.ceil(Math.max(...boxes.map((it) => it.x + it.width)) + margin));
	const bottom = Math.min(height, Math.ceil(Math.max(...boxes.map((it) => it.y + it.height)) + margin));
	return { x, y, width: right - x, height: bottom - y };
}

function isWithin(inner: Box, outer: Box): boolean {
	return (
		outer.x <= inner.x &&
		outer.y <= inner.y &&
		outer.x + outer.width >= inner.x + inner.width &&
		outer.y + outer.height >= inner.y + inner.height
	);
}

function altOf(element: HTMLElement): string {
	if (element.matches(".rail")) return joined(namesOn(element).map(textOf), ", ");
	const named = element.matches(".scene") ? (element.querySelector("svg[aria-labelledby]") ?? element) : element;
	const ids = (named.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
	const texts = ids.map((id) => textOf(document.getElementById(id)));
	return joined([...texts, named.getAttribute("aria-label") ?? named.getAttribute("alt") ?? ""], ". ");
}

/** From the left, whichever of them found room first. */
function namesOn(rail: HTMLElement): Element[] {
	const left = (it: Element) => it.getBoundingClientRect().left;
	return [...rail.querySelectorAll(".still-name")].sort((one, other) => left(one) - left(other));
}

function textOf(element: Element | null): string {
	return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

function joined(texts: string[], between: string): string {
	return texts.filter(Boolean).join(between);
}
