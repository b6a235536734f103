/** What is wrong with the charts of a slide as far as it can be measured: labels on labels, on strokes, over the edge. */

interface Rect {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const strokes =
	".chart-line, .chart-leader, .chart-stem, .chart-whisker, .chart-spread, .chart-break, .chart-missing, .chart-base, .chart-tick";
const shapes = ".chart-dot, .chart-bar, .chart-range, .chart-level, .chart-slash";

export function chartFaultsOf(section: Element): string[] {
	return [...section.querySelectorAll<SVGSVGElement>(".chart-picture")]
		.filter((svg) => svg.checkVisibility())
		.flatMap((svg) => {
			const labels = [...svg.querySelectorAll<SVGTextContentElement>("text, tspan")]
				.filter((element) => element.childElementCount === 0 && element.textContent?.trim())
				.map((element) => ({ text: element.textContent ?? "", ink: inkOf(element) }));
			if (labels.length === 0) return ["a chart without a label"];
			return [...overEdge(svg, labels), ...onLabels(labels), ...onShapes(svg, labels), ...onStrokes(svg, labels)];
		});
}

type Label = { text: string; ink: Rect };

function overEdge(svg: SVGSVGElement, labels: Label[]): string[] {
	const edge = svg.getBoundingClientRect();
	const slack = edge.width * 0.008;
	return labels
		.filter(
			({ ink }) =>
				ink.left < edge.left - slack ||
				ink.right > edge.right + slack ||
				ink.top < edge.top - slack ||
				ink.bottom > edge.bottom + slack,
		)
		.map(({ text }) => `"${text}" leaves its chart`);
}

function onLabels(labels: Label[]): string[] {
	return labels.flatMap((a, index) =>
		labels.slice(index + 1).flatMap((b) => (meet(a.ink, b.ink) ? [`"${a.text}" is on "${b.text}"`] : [])),
	);
}

function onShapes(svg: SVGSVGElement, labels: Label[]): string[] {
	return [...svg.querySelectorAll(shapes)].flatMap((shape) => {
		const box = shape.getBoundingClientRect();
		return labels
			.filter(({ ink }) => meet(ink, box))
			.map(({ text }) => `"${text}" is on ${shape.getAttribute("class")}`);
	});
}

/** A stroke is walked along: its box says nothing of where a slope runs. */
function onStrokes(svg: SVGSVGElement, labels: Label[]): string[] {
	return [...svg.querySelectorAll<SVGPathElement>(strokes)].flatMap((path) => {
		const length = path.getTotalLength();
		const matrix = path.getScreenCTM();
		if (!matrix) return [];
		const points = Array.from({ length: Math.ceil(length / 2) + 1 }, (_, index) =>
			path.getPointAtLength(Math.min(length, index * 2)).matrixTransform(matrix),
		);
		return labels
			.filter(({ ink }) => points.some(({ x, y }) => x > ink.left && x < ink.right && y > ink.top && y < ink.bottom))
			.map(({ text }) => `"${text}" is on ${path.getAttribute("class")}`);
	});
}

/** Of a line of type the letters take the middle part: the rest is air above and below. */
function inkOf(element: SVGTextContentElement): Rect {
	const range = document.createRange();
	range.selectNodeContents(element);
	const { left, right, top, bottom, height } = range.getBoundingClientRect();
	return { left: left + 0.5, right: right - 0.5, top: top + height * 0.24, bottom: bottom - height * 0.22 };
}

function meet(a: Rect, b: Rect): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
