/** Where text is seen on the slide that is shown: each line of each run of text as a box, in units of the slide. */

/** In units, from the slide's top left corner. */
export interface Box {
	x0: number;
	y0: number;
	x1: number;
	y1: number;
}

export interface TextBox extends Box {
	element: Element;
	/** Of the whole run, of which the box is one line. */
	text: string;
	/** Height of the type. */
	size: number;
}

export function deckElement(): HTMLElement {
	const deck = document.querySelector<HTMLElement>(".deck");
	if (!deck) throw new Error("the page holds no deck");
	return deck;
}

export function unitsOf(rect: DOMRect, deck: DOMRect): Box {
	const unit = deck.width / 1600;
	return {
		x0: (rect.left - deck.left) / unit,
		y0: (rect.top - deck.top) / unit,
		x1: (rect.right - deck.left) / unit,
		y1: (rect.bottom - deck.top) / unit,
	};
}

/** What is hidden from sight only, for screen readers, counts as unseen. */
export function isSeen(element: Element): boolean {
	if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
	for (let at: Element | null = element; at; at = at.parentElement) {
		if (getComputedStyle(at).clipPath === "inset(50%)") return false;
	}
	return true;
}

/** All text seen within `root`, as tall as its ink is at most: lines set tightly share no ink though their boxes meet. */
export function textBoxesIn(root: Element): TextBox[] {
	const deck = deckElement().getBoundingClientRect();
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const boxes: TextBox[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const [element, text] = [node.parentElement, node.textContent?.trim()];
		if (!element || !text || !isSeen(element)) continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
		boxes.push(...rects.map((rect) => inkOf(element, text, rect, deck)));
	}
	return boxes;
}

const context = document.createElement("canvas").getContext("2d");

function inkOf(element: Element, text: string, rect: DOMRect, deck: DOMRect): TextBox {
	if (!context) throw new Error("this browser cannot measure text");
	const { font, fontSize } = getComputedStyle(element);
	context.font = font;
	const ink = context.measureText(text);
	const scale = rect.height / (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent);
	const box = unitsOf(rect, deck);
	const unit = deck.width / 1600;
	const baseline = box.y0 + (ink.fontBoundingBoxAscent * scale) / unit;
	return {
		...box,
		element,
		text,
		y0: baseline - (ink.actualBoundingBoxAscent * scale) / unit,
		y1: baseline + (ink.actualBoundingBoxDescent * scale) / unit,
		size: (Number.parseFloat(fontSize) * zoomOf(element)) / unit,
	};
}

/** An SVG's text is as large as its drawing is scaled, and what is laid out larger says its size without that. */
function zoomOf(element: Element): number {
	return element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : element.currentCSSZoom;
}
