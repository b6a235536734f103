/** Places, colours, grounds and rules of what stands on a sheet. */
import type { Box, Drawing, Line, Shape } from "../render/drawing.ts";

/** Of one sheet. */
export interface Reading {
	sheet: DOMRect;
	drawing: Drawing;
}

/** Of what is read next. */
export function nextOrder({ drawing: { pictures, tables, texts } }: Reading): number {
	return pictures.length + tables.length + texts.length;
}

export function isSeen(element: Element): boolean {
	return element.checkVisibility({ visibilityProperty: true }) && !element.closest(".unseen");
}

/** Units of a sheet are pixels of its page. */
export function boxOf({ sheet }: Reading, element: Element): Box {
	const { left, top, width, height } = element.getBoundingClientRect();
	return { x: left - sheet.left, y: top - sheet.top, width, height };
}

const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;

/** However a style names it; null where nothing is seen. */
export function colorOf(color: string): string | null {
	brush.clearRect(0, 0, 1, 1);
	brush.fillStyle = color;
	brush.fillRect(0, 0, 1, 1);
	const [r = 0, g = 0, b = 0, a = 0] = brush.getImageData(0, 0, 1, 1).data;
	return a === 0 ? null : [r, g, b].map((it) => it.toString(16).padStart(2, "0")).join("");
}

export function linkOf(element: Element): string | null {
	return element.closest("a[href]")?.getAttribute("href") ?? null;
}

const sides = ["top", "right", "bottom", "left"] as const;
type Side = (typeof sides)[number];

export function ruleOf(style: CSSStyleDeclaration, side: Side): Line | null {
	const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
	const kind = style.getPropertyValue(`border-${side}-style`);
	const color = kind === "none" || width === 0 ? null : colorOf(style.getPropertyValue(`border-${side}-color`));
	return color ? { color, width, dashed: kind === "dashed" } : null;
}

/** A ground and a border, where an element has either; rules at single sides become shapes of their own. */
export function shapeOf(reading: Reading, element: Element): Shape | null {
	const style = getComputedStyle(element);
	const rules = sides.map((side) => ({ side, rule: ruleOf(style, side) }));
	const box = boxOf(reading, element);
	const fill = colorOf(style.backgroundColor);
	const isFramed = rules.every(({ rule }) => rule);
	if (!isFramed) {
		for (const { side, rule } of rules) if (rule) reading.drawing.shapes.push(edgeOf(box, side, rule));
		if (!fill) return null;
	}
	const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
	return { ...box, fill, line: isFramed ? rules[0]!.rule : null, radius, ...linkedBy(element) };
}

function linkedBy(element: Element): Pick<Shape, "link" | "label"> {
	const link = linkOf(element);
	return { link, label: link === null ? "" : (element.textContent ?? "").replace(/\s+/g, " ").trim() };
}

export function addShape(reading: Reading, element: HTMLElement): void {
	const shape = shapeOf(reading, element);
	if (!shape) return;
	element.dataset.native = "";
	reading.drawing.shapes.push(shape);
}

/** What a style draws before an element, where it is a rule and not a text. */
export function addRuleBefore(reading: Reading, element: Element): void {
	const style = getComputedStyle(element, "::before");
	if (style.content !== '""' || style.position !== "absolute") return;
	const rule = ruleOf(style, "left");
	if (!rule) return;
	const { x, y } = boxOf(reading, element);
	const box = { x: x + Number.parseFloat(style.left), y, width: rule.width, height: Number.parseFloat(style.height) };
	reading.drawing.shapes.push(edgeOf(box, "left", rule));
}

function edgeOf({ x, y, width, height }: Box, side: Side, { color, width: thick }: Line): Shape {
	const lies = side === "top" || side === "bottom";
	return {
		x: side === "right" ? x + width - thick : x,
		y: side === "bottom" ? y + height - thick : y,
		width: lies ? width : thick,
		height: lies ? thick : height,
		fill: color,
		line: null,
		radius: 0,
		link: null,
		label: "",
	};
}
