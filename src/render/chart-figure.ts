/** A chart as a figure: a drawing as wide as the stripe, another as narrow as a phone, and the tables behind. */
import { type ChartKind, overTime } from "../deck/chart-scene.ts";
import { drawBars } from "./chart-bars.ts";
import { type Canvas, type ChartInput, type Drawing, stripeWidth } from "./chart-canvas.ts";
import { drawColumn } from "./chart-column.ts";
import { drawDots } from "./chart-dots.ts";
import { drawLine } from "./chart-line.ts";
import { drawRanges } from "./chart-ranges.ts";
import { drawRows, rowCount } from "./chart-rows.ts";
import { shownFigures } from "./chart-scale.ts";
import { drawSlope } from "./chart-slope.ts";
import { renderChartTables } from "./chart-table.ts";
import { drawVotes } from "./chart-votes.ts";
import { type Html, html } from "./html.ts";
import { headingId, renderWhenLine, type SlideContext } from "./slide-parts.ts";

type Drawer = (canvas: Canvas, input: ChartInput) => Drawing;

/** Across the stage, and on a phone. */
export const drawers: Record<ChartKind, { wide: Drawer; narrow: Drawer }> = {
	line: { wide: drawLine, narrow: drawColumn },
	bars: { wide: drawBars, narrow: drawColumn },
	ranges: { wide: drawRanges, narrow: drawColumn },
	slope: { wide: drawSlope, narrow: drawColumn },
	dots: { wide: drawDots, narrow: drawDots },
	votes: { wide: drawVotes, narrow: drawVotes },
	table: { wide: drawRows, narrow: drawRows },
};

/** `height` is what the stage has for the drawing, in units. */
export function renderChartFigure(
	context: SlideContext,
	input: ChartInput,
	view: Canvas["view"],
	height: number,
): Html {
	const { slide } = context;
	const { scene, series } = input;
	const id = `chart-${slide.id}`;
	const key = keyOf(input, view);
	const drawing = (name: "wide" | "narrow") => {
		const canvas = canvasOf(name, input, view, height);
		const { still, drawn, height: own } = drawers[scene.kind][name](canvas, input);
		return html`<svg class="chart-picture chart-${name}${!overTime.includes(scene.kind) && " chart-timeless"}" viewBox="0 0 ${canvas.width} ${own ?? canvas.height}" role="img" aria-labelledby="${id}-${name}-title ${id}-${name}-desc"><title id="${id}-${name}-title">${slide.title}</title><desc id="${id}-${name}-desc">${descriptionOf(input)}</desc>${still}<g class="chart-drawn">${drawn}</g></svg>`;
	};
	return html`<figure class="scene scene-chart" data-scene="chart" data-kind="${scene.kind}"${overTime.includes(scene.kind) && html` data-over-time`} aria-labelledby="${headingId(slide)}">
		<figcaption>${renderWhenLine(context)}<p class="chart-unit">${unitLineOf(input)}${key !== "" && html` <span class="chart-key">${key}</span>`}</p></figcaption>
		${drawing("wide")}
		${drawing("narrow")}
		${series.map(({ method }) => method && html`<p class="chart-method">${method}</p>`)}
		${renderChartTables(input)}
	</figure>`;
}

/** A phone's is drawn with larger type: it is shown at about half its units. */
export function canvasOf(name: "wide" | "narrow", input: ChartInput, view: Canvas["view"], height: number): Canvas {
	return name === "wide"
		? { width: stripeWidth, height, type: 24, view }
		: { width: 640, height: narrowHeight(input), type: 32, view };
}

/** What is counted, and in what unit. */
export function unitLineOf({ scene, series }: Pick<ChartInput, "scene" | "series">): string {
	const title = scene.title || (series[0]?.title ?? "");
	const units = [...new Set(series.flatMap(({ points }) => points.map(({ unit }) => unit)))];
	return units.length === 1 ? `${title}, ${units[0]}` : title;
}

/** What its paler parts mean, where it has any. */
export function keyOf(input: ChartInput, view: Canvas["view"]): string {
	if (input.scene.kind !== "bars" && input.scene.kind !== "ranges") return "";
	const figures = shownFigures(input, view);
	const isShared = figures.some(({ point }, index) => point.date.text === figures[index - 1]?.point.date.text);
	const isRange = figures.some(({ point }) => point.range !== null && point.range[0] !== point.range[1]);
	return isRange || (isShared && input.scene.kind === "ranges") ? input.words.spreadKey : "";
}

function descriptionOf(input: ChartInput): string {
	const reasons = input.series.flatMap(({ breaks }) => breaks.map(({ reason }) => reason));
	return [unitLineOf(input), ...input.series.map(({ method }) => method), ...reasons].filter(Boolean).join(". ");
}

function narrowHeight(input: ChartInput): number {
	const groups = input.series.flatMap(({ groups }) => groups).length;
	if (input.scene.kind === "table") return rowCount(input) * 66;
	return input.scene.kind === "dots" ? groups * 178 + 110 : 760;
}
