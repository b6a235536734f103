/** The `chart` block: series to be drawn, and how. */

import type { ChartKind, ChartScene } from "../deck/chart-scene.ts";
import type { EdtfDate, Series } from "../deck/deck.ts";
import { list, optional, type Read, type RecordOf, record, required } from "./fields.ts";
import type { SceneSetting } from "./scenes.ts";
import { suggest } from "./suggest.ts";
import { date, idOf, oneOf, prose, text } from "./values.ts";
import { itemsOf } from "./yaml.ts";

const kinds = oneOf("line", "bars", "ranges", "slope", "dots", "votes", "table");

/** One id, or a list of them. */
const seriesIds: Read<string[]> = (value, context) => {
	if (itemsOf(value)) return list(idOf("series"))(value, context);
	const id = idOf("series")(value, context);
	return id === undefined ? undefined : [id];
};

export const chartFields = {
	kind: required(kinds),
	series: required(seriesIds),
	highlight: optional(text),
	span: optional(date),
	marks: optional(list(record("marks", { date: required(date), label: required(prose) }))),
	note: optional(prose),
};

export type ChartBlock = RecordOf<typeof chartFields>;

const overTime: ChartKind[] = ["line", "bars", "ranges", "dots", "votes"];
const needsEvents: ChartKind[] = ["dots", "votes"];
const needsFigures: ChartKind[] = ["line", "bars", "ranges", "slope"];

export function createChart(block: ChartBlock, setting: SceneSetting): ChartScene | null {
	const { story, html, plain, numbersOf } = setting;
	const series = block.series.flatMap((id) => story.series[id] ?? []);
	for (const one of series) checkSeries(one, block, story.report);
	if (overTime.includes(block.kind) && block.spanOf("span") === block.spanOf())
		story.report(
			block.spanOf(),
			`\`${block.kind}\` needs \`span\``,
			"the stretch of time that it shares with the stripe",
		);
	if (series.length === 0) return null;
	return {
		type: "chart",
		kind: block.kind,
		series: series.map(({ id }) => id),
		highlight: highlightOf(series, block, story.report),
		marks: (block.marks ?? []).map(({ date, label }) => ({ date, label: plain(label) })),
		note: block.note ? html(block.note) : "",
		cites: series.map((one) => pointsOf(one).map((point) => citeOf(point, block, numbersOf))),
	};
}

type Report = SceneSetting["story"]["report"];

function checkSeries(series: Series, { kind, span, spanOf }: ChartBlock, report: Report): void {
	const { id, points, events, groups } = series;
	const units = [...new Set(points.map(({ unit }) => unit))];
	if (needsEvents.includes(kind) && points.length > 0)
		report(spanOf("kind"), `\`${kind}\` shows events, and \`${id}\` is a series of figures`);
	else if (needsFigures.includes(kind) && groups.length > 0)
		report(spanOf("kind"), `\`${kind}\` shows figures, and \`${id}\` is a series of events`);
	else if (needsFigures.includes(kind) && units.length > 1)
		report(
			spanOf("series"),
			`\`${id}\` counts in ${units.join(" and in ")}, which cannot share a scale`,
			"`kind: table` keeps them apart",
		);
	else if (kind === "slope" && points.length !== 2)
		report(spanOf("series"), `\`slope\` is drawn between two points, and \`${id}\` has ${points.length}`);
	else if (points.length + events.length === 0) report(spanOf("series"), `the series \`${id}\` is empty`);
	else if (span && overTime.includes(kind) && !pointsOf(series).some((point) => meet(point.date, span)))
		report(spanOf("span"), `no point of \`${id}\` lies in \`span\` ${span.text}`);
}

/** By its date as written, or by its label. */
function highlightOf(series: Series[], { highlight, spanOf }: ChartBlock, report: Report): ChartScene["highlight"] {
	if (highlight === undefined) return null;
	for (const [index, one] of series.entries()) {
		const point = pointsOf(one).findIndex(({ date, label }) => date.text === highlight || label === highlight);
		if (point !== -1) return { series: index, point };
	}
	const names = series.flatMap((one) => pointsOf(one).flatMap(({ date, label }) => [date.text, label]));
	report(
		spanOf("highlight"),
		`\`highlight\` must be the date or the label of a point, not "${highlight}"`,
		suggest(
			highlight,
			names.filter((name) => name !== ""),
		),
	);
	return null;
}

type Point = { date: EdtfDate; label: string; source: string };

function pointsOf({ points, events }: Series): Point[] {
	return points.length > 0 ? points : events;
}

function citeOf(
	{ date, source }: Point,
	{ kind, span }: ChartBlock,
	numbersOf: SceneSetting["numbersOf"],
): number | null {
	const isShown = !overTime.includes(kind) || !span || meet(date, span);
	return isShown ? (numbersOf([{ source, locator: "" }])[0] ?? null) : null;
}

function meet(a: EdtfDate, b: EdtfDate): boolean {
	return (
		(a.start ?? Number.NEGATIVE_INFINITY) < (b.end ?? Number.POSITIVE_INFINITY) &&
		(b.start ?? Number.NEGATIVE_INFINITY) < (a.end ?? Number.POSITIVE_INFINITY)
	);
}
