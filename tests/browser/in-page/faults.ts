/** What is wrong with the slide that is shown, as far as it can be measured: one sentence a fault. */
import { type Box, deckElement, isSeen, type TextBox, textBoxesIn, unitsOf } from "./text-boxes.ts";

/** Units by which two things may meet: half a pixel either side at 1280. */
const slack = 0.8;
const railTop = 770;
const leastSize = 20;

export function faultsOf(section: HTMLElement): string[] {
	const rail = document.querySelector<HTMLElement>(".rail");
	const inContent = textBoxesIn(section);
	const onRail = rail ? textBoxesIn(rail).filter(isOnSlide) : [];
	const all = [...inContent, ...onRail];
	const painted = paintedIn(section);
	const isOverview = section.classList.contains("slide-overview");
	return [
		...all.filter(isOutside).map((it) => `${nameOf(it)} leaves the slide: ${placeOf(it)}`),
		...painted.filter(isOutside).map((it) => `${it.name} leaves the slide: ${placeOf(it)}`),
		...(isOverview ? inContent.filter(isBeyondMargins).map((it) => `${nameOf(it)} leaves the margins`) : []),
		...(isOverview ? [] : inContent.filter(isLow).map((it) => `${nameOf(it)} is on the rail: ${placeOf(it)}`)),
		...(isOverview ? [] : painted.filter(isLow).map((it) => `${it.name} is on the rail: ${placeOf(it)}`)),
		...all
			.filter(({ size }) => size < leastSize - 0.05)
			.map((it) => `${nameOf(it)} is ${it.size.toFixed(1)} units high`),
		...overlapsOf(all),
		...cutIn(section),
		...nowIn(rail),
	];
}

/** The one block that says where in time a slide stands. */
function nowIn(rail: HTMLElement | null): string[] {
	const now = rail?.querySelector<HTMLElement>(".rail-now");
	if (!now) return [];
	const box = unitsOf(now.getBoundingClientRect(), deckElement().getBoundingClientRect());
	return !now.hidden && !isOutside(box) ? [] : ["the block of now is not on the stripe"];
}

function overlapsOf(boxes: TextBox[]): string[] {
	return boxes.flatMap((a, index) =>
		boxes.slice(index + 1).flatMap((b) => {
			const across = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
			const along = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
			if (across <= slack || along <= slack) return [];
			return `${nameOf(a)} overlaps ${nameOf(b)} by ${across.toFixed(1)} x ${along.toFixed(1)} at ${placeOf(b)}`;
		}),
	);
}

/** Elements that draw something of their own. */
function paintedIn(section: HTMLElement): (Box & { name: string })[] {
	const deck = deckElement().getBoundingClientRect();
	return [...section.querySelectorAll(".slide-body *")]
		.filter((element) => paints(element) && isSeen(element))
		.map((element) => ({ ...unitsOf(shownOf(element), deck), name: selectorOf(element) }));
}

/** What is seen of an element: a drawing that cuts off what leaves it shows the rest only. */
function shownOf(element: Element): DOMRect {
	const own = element.getBoundingClientRect();
	const frame = element instanceof SVGElement ? element.ownerSVGElement : null;
	if (!frame || getComputedStyle(frame).overflow === "visible") return own;
	const edge = frame.getBoundingClientRect();
	const [left, top] = [Math.max(own.left, edge.left), Math.max(own.top, edge.top)];
	const [right, bottom] = [Math.min(own.right, edge.right), Math.min(own.bottom, edge.bottom)];
	return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

function paints(element: Element): boolean {
	if (element.matches("img, video, canvas, svg, svg :is(path, rect, circle, ellipse, line, polyline, polygon, image)"))
		return true;
	const { borderTopWidth, borderBottomWidth, backgroundColor, backgroundImage } = getComputedStyle(element);
	const hasBorder = Number.parseFloat(borderTopWidth) + Number.parseFloat(borderBottomWidth) > 0;
	return hasBorder || backgroundColor !== "rgba(0, 0, 0, 0)" || backgroundImage !== "none";
}

/** Text that a box would have to be scrolled for, or cuts off. */
function cutIn(section: HTMLElement): string[] {
	return [section, ...section.querySelectorAll<HTMLElement>("*")]
		.filter((element) => {
			const { overflowX, overflowY } = getComputedStyle(element);
			const cutsAcross = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
			const cutsAlong = overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
			return (cutsAcross || cutsAlong) && element.textContent?.trim() && isSeen(element);
		})
		.map((element) => `${selectorOf(element)} cuts off its text`);
}

/** The margins are 72 units wide. */
function isBeyondMargins({ x0, x1 }: Box): boolean {
	return x0 < 72 - 2 || x1 > 1528 + 2;
}

function isOutside({ x0, y0, x1, y1 }: Box): boolean {
	return x0 < -slack || y0 < -slack || x1 > 1600 + slack || y1 > 900 + slack;
}

/** Beyond the slide's sides the rail is cut off, so that only what reaches into the slide is seen. */
function isOnSlide({ x0, x1 }: Box): boolean {
	return x1 > 0 && x0 < 1600;
}

function isLow({ y1 }: Box): boolean {
	return y1 > railTop + slack;
}

function nameOf({ element, text }: TextBox): string {
	return `${selectorOf(element)} "${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

function selectorOf(element: Element): string {
	const own = element.getAttribute("class")?.split(" ")[0];
	return own ? `.${own}` : `${selectorOf(element.parentElement ?? document.body)} ${element.localName}`;
}

function placeOf({ x0, y0, x1, y1 }: Box): string {
	return `${[x0, x1].map(Math.round).join("–")}, ${[y0, y1].map(Math.round).join("–")}`;
}
