/** What is wrong with a map's names as it stands: over one another, over a line or a mark, over an edge, at another's mark, or missing. */

/** Pixels by which things may meet. */
const slack = 0.75;

interface Named extends DOMRect {
	text: string;
}

/** `covered` are boxes of the page that stand on the map. */
export function mapFaults(svg: SVGSVGElement, covered: Element[] = []): string[] {
	const names = [...svg.querySelectorAll<SVGTextElement>(".map-names.shown text")].map(inkOf);
	const marks = [...svg.querySelectorAll(".map-names.shown .map-mark")].map((mark) => mark.getBoundingClientRect());
	const frame = svg.getBoundingClientRect();
	const boxes = covered.map((element) => element.getBoundingClientRect());
	const ways = [...svg.querySelectorAll<SVGPathElement>(".map-way")].filter((way) =>
		way.checkVisibility({ visibilityProperty: true }),
	);
	const onWays = ways.flatMap(pointsAlong);
	return [
		...names.flatMap((a, index) =>
			names.slice(index + 1).flatMap((b) => (meet(a, b) ? [`"${a.text}" is over "${b.text}"`] : [])),
		),
		...names.flatMap((name) => (marks.some((mark) => meet(name, mark)) ? [`"${name.text}" is over a mark`] : [])),
		...names.flatMap((name) => (boxes.some((box) => meet(name, box)) ? [`"${name.text}" is under a box`] : [])),
		...names.filter((name) => !holds(frame, name)).map(({ text }) => `"${text}" leaves its map`),
		...names
			.filter((name) => onWays.some(([x, y]) => x > name.left && x < name.right && y > name.top && y < name.bottom))
			.map(({ text }) => `"${text}" is over a way`),
		...(names.some(({ width }) => width === 0) ? ["a name is not shown"] : []),
		...strayNames(svg),
	];
}

/** Names, with what stands under them, that another mark is nearer to than their own and that no line leads to from there. */
function strayNames(svg: SVGSVGElement): string[] {
	const group = svg.querySelector(".map-names.shown");
	const marks = [...(group?.querySelectorAll(".map-mark") ?? [])].map((mark) => {
		const { left, top, width, height } = mark.getBoundingClientRect();
		return [left + width / 2, top + height / 2] as const;
	});
	const led = new Set(
		[...(group?.querySelectorAll<SVGElement>(".map-leader") ?? [])].map(({ dataset }) => dataset.mark),
	);
	return [...(group?.querySelectorAll<SVGTextElement>(".map-name") ?? [])].flatMap((name, own) => {
		const next = name.nextElementSibling;
		const boxes = [name, ...(next?.matches(".map-local") ? [next as SVGTextElement] : [])].map(inkOf);
		const away = ([x, y]: readonly [number, number]) =>
			Math.min(
				...boxes.map(({ left, right, top, bottom }) =>
					Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)),
				),
			);
		const isNearest = marks.every((mark, other) => other === own || away(mark) > away(marks[own]!));
		return isNearest || led.has(String(own)) ? [] : [`"${name.textContent}" is at another's mark`];
	});
}

/** Ends of ways in the picture that no mark with a name is near to; `reach` is in units of the picture. */
export function namelessEnds(svg: SVGSVGElement, reach = 34): string[] {
	const scale = svg.getScreenCTM()?.a ?? 1;
	const frame = svg.getBoundingClientRect();
	const marks = [...svg.querySelectorAll(".map-names.shown .map-mark")].map((mark) => mark.getBoundingClientRect());
	const ways = [...svg.querySelectorAll<SVGPathElement>('.map-way:not([data-way="line"])')].filter((way) =>
		way.checkVisibility({ visibilityProperty: true }),
	);
	return ways.flatMap((way) => {
		const [x, y] = pointsAlong(way).at(-1)!;
		const isSeen = x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
		const near = marks.some(
			(mark) => Math.hypot(mark.x + mark.width / 2 - x, mark.y + mark.height / 2 - y) < reach * scale,
		);
		return isSeen && !near ? [`a way of frame ${way.dataset.frame} ends without a name`] : [];
	});
}

/** The letters as tall as they are drawn: a line's box is taller. */
function inkOf(element: SVGTextElement): Named {
	const box = element.getBoundingClientRect();
	const air = box.height * 0.16;
	const ink = new DOMRect(box.left, box.top + air, box.width, box.height - 2 * air);
	return Object.assign(ink, { text: element.textContent ?? "" });
}

function pointsAlong(way: SVGPathElement): [number, number][] {
	const matrix = way.getScreenCTM();
	const length = way.getTotalLength();
	if (!matrix) throw new Error("a way is not on the page");
	const count = Math.min(2000, Math.ceil((length * matrix.a) / 3));
	return Array.from({ length: count + 1 }, (_, index) => {
		const { x, y } = way.getPointAtLength((length * index) / Math.max(1, count)).matrixTransform(matrix);
		return [x, y];
	});
}

function meet(a: DOMRect, b: DOMRect): boolean {
	return (
		Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
		Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack
	);
}

function holds(frame: DOMRect, box: DOMRect): boolean {
	return (
		box.left >= frame.left - slack &&
		box.right <= frame.right + slack &&
		box.top >= frame.top - slack &&
		box.bottom <= frame.bottom + slack
	);
}
