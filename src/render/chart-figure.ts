/** A chart as a figure: a drawing as wide as the stripe, another as narrow as a phone, and the tables behind. */
import { type ChartKind, overTime } from "../deck/chart-scene.ts";
import { drawBars, drawRanges } from "./chart-bars.ts";
import { type Canvas, type ChartInput, type Drawing, stripeWidth } from "./chart-canvas.ts";
import { drawDots } from "./chart-dots.ts";
import { drawLine } from "./chart-line.ts";
import { drawRows, rowCount } from "./chart-rows.ts";
import { drawSlope } from "./chart-slope.ts";
import { renderChartTables } from "./chart-table.ts";
import { drawVotes } from "./chart-votes.ts";
import { type Html, html } from "./html.ts";
import { headingId, type SlideContext } from "./slide-parts.ts";
import { renderDate } from "./time.ts";

const drawers: Record<ChartKind, (canvas: Canvas, input: ChartInput) => Drawing> = {
	line: drawLine,
	bars: drawBars,
	ranges: drawRanges,
	slope: drawSlope,
	dots: drawDots,
	votes: drawVotes,
	table: drawRows,
};

/** `height` is what the stage has for the drawing, in units. */
export function renderChartFigure(
	{ slide, deck }: SlideContext,
	input: ChartInput,
	view: Canvas["view"],
	height: number,
): Html {
	const { scene, series } = input;
	const [event] = slide.events;
	const when = event && renderDate(event.date, deck.language);
	const wide = { width: stripeWidth, height, type: 24, view };
	const narrow = { width: 640, height: narrowHeight(input), type: 27, view };
	const id = `chart-${slide.id}`;
	const drawing = (canvas: Canvas, name: string) => {
		const { still, drawn } = drawers[scene.kind](canvas, input);
		return html`<svg class="chart-picture chart-${name}" viewBox="0 0 ${canvas.width} ${canvas.height}" role="img" aria-labelledby="${id}-${name}-title ${id}-${name}-desc"><title id="${id}-${name}-title">${slide.title}</title><desc id="${id}-${name}-desc">${descriptionOf(input)}</desc>${still}<g class="chart-drawn">${drawn}</g></svg>`;
	};
	return html`<figure class="scene scene-chart" data-scene="chart" data-kind="${scene.kind}"${overTime.includes(scene.kind) && html` data-over-time`} role="group" aria-labelledby="${headingId(slide)}">
		<figcaption>${when && html`<span class="chart-when">${when}</span> `}${unitLineOf(input)}</figcaption>
		${drawing(wide, "wide")}
		${drawing(narrow, "narrow")}
		${series.map(({ method }) => method && html`<p class="chart-method">${method}</p>`)}
		<div class="chart-tables" data-count="${series.length}">${renderChartTables(input)}</div>
	</figure>`;
}

/** What is counted, and in what unit. */
export function unitLineOf({ scene, series }: Pick<ChartInput, "scene" | "series">): string {
	const title = scene.title || (series[0]?.title ?? "");
	const units = [...new Set(series.flatMap(({ points }) => points.map(({ unit }) => unit)))];
	return units.length === 1 ? `${title}, ${units[0]}` : title;
}

function descriptionOf(input: ChartInput): string {
	const reasons = input.series.flatMap(({ breaks }) => breaks.map(({ reason }) => reason));
	return [unitLineOf(input), ...input.series.map(({ method }) => method), ...reasons].filter(Boolean).join(". ");
}

function narrowHeight(input: ChartInput): number {
	const groups = input.series.flatMap(({ groups }) => groups).length;
	if (input.scene.kind === "table") return rowCount(input) * 62;
	return input.scene.kind === "dots" ? groups * 150 + 50 : 520;
}
