/** All points of a picture's series as a table: what the picture shows, and what it had no room for. */

import { formatDate } from "../deck/format-date.ts";
import type { Series, SeriesEvent, SeriesPoint } from "../deck/records.ts";
import { type ChartInput, formatNumber } from "./chart-canvas.ts";
import { type DataTable, renderDataTables } from "./data-table.ts";
import { type Html, html } from "./html.ts";
import { placeOf } from "./slide-parts.ts";

type Cell = string | Html;

interface Column<P> {
	head: string;
	cell: (point: P) => Cell;
}

/** What is needed for the tables of series, on a chart or not. */
type TableInput = Pick<ChartInput, "deck" | "series" | "words">;

export function renderChartTables(input: TableInput): Html {
	const tables = input.series.map((series) =>
		series.events.length > 0
			? tableOf(series, series.events, eventColumns(input), input)
			: tableOf(series, series.points, figureColumns(input), input),
	);
	return renderDataTables(tables, input.words);
}

/** A column in which no point has anything to say is left out. */
function tableOf<P>(series: Series, points: P[], columns: Column<P>[], { words }: TableInput): DataTable {
	const used = columns.filter(({ cell }) => points.some((point) => cell(point) !== ""));
	return {
		caption: series.title,
		columns: used.map(({ head }) => head),
		rows: points.map((point) => used.map(({ cell }) => cell(point))),
		words,
	};
}

function figureColumns(input: TableInput): Column<SeriesPoint>[] {
	const { deck, words } = input;
	return [
		{ head: words.date, cell: ({ date }) => formatDate(date, deck.language, "short") },
		{ head: words.value, cell: ({ value, unit }) => `${formatNumber(value, input)} ${unit}` },
		{ head: words.spread, cell: ({ range }) => range?.map((end) => formatNumber(end, input)).join("–") ?? "" },
		{ head: words.what, cell: ({ label }) => label },
		{ head: words.compiler, cell: ({ compiler }) => compiler },
		{ head: words.note, cell: ({ note }) => note },
		{ head: words.source, cell: ({ source }) => sourceOf(source, input) },
	];
}

function eventColumns(input: TableInput): Column<SeriesEvent>[] {
	const { deck, words } = input;
	return [
		{ head: words.date, cell: ({ date }) => formatDate(date, deck.language, "short") },
		{ head: words.group, cell: ({ group }) => group },
		{ head: words.what, cell: ({ label, title }) => [label, title].filter(Boolean).join(": ") },
		{ head: words.result, cell: ({ result }) => result },
		{ head: words.place, cell: ({ place }) => (place ? placeOf(deck, place).name : "") },
		{ head: words.note, cell: ({ note }) => note },
		{ head: words.source, cell: ({ source }) => sourceOf(source, input) },
	];
}

function sourceOf(id: string, { deck }: TableInput): Html {
	return html`<a href="#/source/${id}">${deck.sources[id]?.short ?? id}</a>`;
}
