/** The `chart` block: series to be drawn, and how. */

import { type ChartKind, type ChartScene, meets, overTime, pointsOf } from "../deck/chart-scene.ts";
import type { Series } from "../deck/records.ts";
import { isWhole, list, optional, type Read, type RecordOf, record, required } from "./fields.ts";
import type { SceneSetting } from "./scenes.ts";
import { suggest } from "./suggest.ts";
import { date, idOf, oneOf, prose, text } from "./values.ts";
import { itemsOf } from "./yaml.ts";

/** One id, or a list of them. */
const seriesIds: Read<string[]> = (value, context) => {
	if (itemsOf(value)) return list(idOf("series"))(value, context);
	const id = idOf("series")(value, context);
	return id === undefined ? undefined : [id];
};

export const chartFields = {
	kind: required(oneOf("line", "bars", "ranges", "slope", "dots", "votes", "table")),
	series: required(seriesIds),
	title: optional(prose),
	highlight: optional(text),
	span: optional(date),
	marks: optional(list(record("marks", { date: required(date), label: required(prose) }))),
};

type ChartBlock = RecordOf<typeof chartFields>;
type Report = SceneSetting["story"]["report"];

const needsEvents: readonly ChartKind[] = ["dots", "votes"];
const needsFigures: readonly ChartKind[] = ["line", "bars", "ranges", "slope"];

export function createChart(block: ChartBlock, { story, plain, numbersOf }: SceneSetting): ChartScene | null {
	const series = block.series.flatMap((id) => story.series[id] ?? []);
	const { kind, span, spanOf } = block;
	for (const one of series) checkSeries(one, block, story.report);
	checkUnits(series, block, story.report);
	if (overTime.includes(kind) && !span)
		story.report(spanOf(), `\`${kind}\` needs \`span\``, "the stretch of time that it shares with the stripe");
	if (series.length === 0) return null;
	const isShown = (point: ReturnType<typeof pointsOf>[number]) =>
		!overTime.includes(kind) || !span || meets(point.date, span);
	return {
		type: "chart",
		kind,
		series: series.map(({ id }) => id),
		title: block.title ? plain(block.title) : "",
		...highlightOf(series, block, story.report),
		marks: (block.marks ?? []).map(({ date, label }) => ({ date, label: plain(label) })),
		cites: series.map((one) =>
			pointsOf(one).map((point) =>
				isShown(point) ? (numbersOf([{ source: point.source, locator: "" }])[0] ?? null) : null,
			),
		),
	};
}

function checkSeries(series: Series, { kind, span, spanOf }: ChartBlock, report: Report): void {
	const { id, points, events } = series;
	if (!isWhole(series)) return;
	if (points.length + events.length === 0) report(spanOf("series"), `the series \`${id}\` is empty`);
	else if (needsEvents.includes(kind) && points.length > 0)
		report(spanOf("kind"), `\`${kind}\` shows events, and \`${id}\` is a series of figures`);
	else if (needsFigures.includes(kind) && events.length > 0)
		report(spanOf("kind"), `\`${kind}\` shows figures, and \`${id}\` is a series of events`);
	else if (kind === "slope" && points.length !== 2)
		report(spanOf("series"), `\`slope\` is drawn between two points, and \`${id}\` has ${points.length}`);
	else if (span && overTime.includes(kind) && !pointsOf(series).some(({ date }) => meets(date, span)))
		report(spanOf("span"), `no point of \`${id}\` lies in \`span\` ${span.text}`);
}

function checkUnits(series: Series[], { kind, spanOf }: ChartBlock, report: Report): void {
	const units = [...new Set(series.flatMap(({ points }) => points.map(({ unit }) => unit)))];
	if (!needsFigures.includes(kind) || units.length < 2) return;
	report(
		spanOf("series"),
		`${units.map((unit) => `"${unit}"`).join(" and ")} cannot share a scale`,
		"`kind: table` keeps them apart",
	);
}

/** Points by their date as written or by their label, or a group of events by its name. */
function highlightOf(series: Series[], { series: ids, highlight, spanOf }: ChartBlock, report: Report) {
	const found: ChartScene["highlight"] = [];
	if (highlight === undefined) return { highlight: found, group: null };
	if (series.some(({ groups }) => groups.some(({ name }) => name === highlight)))
		return { highlight: found, group: highlight };
	for (const [index, one] of series.entries()) {
		for (const [point, { date, label }] of pointsOf(one).entries())
			if (date.text === highlight || label === highlight) found.push({ series: index, point });
	}
	if (found.length === 0 && series.every(isWhole) && isWhole(ids)) {
		const names = series.flatMap((one) => [
			...pointsOf(one).flatMap(({ date, label }) => [date.text, label]),
			...one.groups.map(({ name }) => name),
		]);
		report(
			spanOf("highlight"),
			`\`highlight\` must be the date or the label of a point, or a group, not "${highlight}"`,
			suggest(
				highlight,
				names.filter((name) => name !== ""),
			),
		);
	}
	return { highlight: found, group: null };
}
