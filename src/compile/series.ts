/** Series: figures in order of time, or things that happened and are counted. */

import { meets } from "../deck/chart-scene.ts";
import type { EdtfDate } from "../deck/deck.ts";
import type { Series, SeriesEvent, SeriesPoint } from "../deck/records.ts";
import {
	type Context,
	isWhole,
	list,
	madeFrom,
	optional,
	type Read,
	type RecordOf,
	record,
	required,
} from "./fields.ts";
import type { Span } from "./source-text.ts";
import { suggest } from "./suggest.ts";
import { date, flag, idOf, newId, number, oneOf, range, text } from "./values.ts";
import { entriesOf, textOf } from "./yaml.ts";

const head = {
	id: required(newId),
	title: required(text),
	unit: optional(text),
	kind: optional(oneOf("figures", "events")),
	method: optional(text),
};

const point = {
	date: required(date),
	value: required(number),
	range: optional(range),
	unit: optional(text),
	label: optional(text),
	source: required(idOf("source")),
	compiler: optional(text),
	derived: optional(flag),
	apart: optional(flag),
	note: optional(text),
};

const breakFields = { after: required(date), reason: required(text) };

const figureFields = {
	...head,
	points: required(list(record("points", point))),
	breaks: optional(list(record("breaks", breakFields))),
	missing: optional(list(date)),
};

const figures = record("series", figureFields);

const event = {
	date: required(date),
	label: required(text),
	group: required(text),
	title: optional(text),
	result: optional(text),
	place: optional(idOf("place")),
	apart: optional(flag),
	source: required(idOf("source")),
	note: optional(text),
};

const group = record("groups", { name: required(text), least: optional(flag), against: optional(flag) });

const events = record("series", {
	...head,
	groups: required(list(group)),
	points: required(list(record("points", event))),
});

/** A series of `kind: events` lists what happened; any other, figures. */
export const readSeries: Read<Series> = (value, context) => {
	const kind = entriesOf(value)?.find(({ key }) => key === "kind");
	return kind && textOf(kind.value) === "events" ? readEvents(value, context) : readFigures(value, context);
};

const readFigures: Read<Series> = (value, context) => {
	const given = figures(value, context);
	if (!given) return undefined;
	const { id, title, unit = "", method = "", breaks = [], missing = [] } = given;
	checkOrder(given.points, context);
	if (isWhole(given.points)) checkUnits(given, context);
	for (const one of given.points) checkFigure(one, missing, context);
	for (const one of isWhole(given.points) ? breaks : []) checkBreak(one, given.points, context);
	return madeFrom([given.points], {
		id,
		title,
		unit,
		method,
		points: given.points.map((one) => pointOf(one, unit)),
		events: [],
		groups: [],
		breaks: breaks.map(({ after, reason }) => ({ after, reason })),
		missing,
	});
};

const readEvents: Read<Series> = (value, context) => {
	const given = events(value, context);
	if (!given) return undefined;
	const { id, title, unit = "", method = "" } = given;
	if (unit === "") context.report(given.spanOf(), "`series` needs `unit`");
	const groups = given.groups.map(({ name, least = false, against = false }) => ({ name, least, against }));
	checkOrder(given.points, context);
	const names = groups.map(({ name }) => name);
	for (const { group, spanOf } of given.points) {
		if (isWhole(given.groups) && !names.includes(group))
			context.report(spanOf("group"), `there is no group \`${group}\` in \`groups\``, suggest(group, names));
	}
	const listed = given.points.filter(({ group }) => names.includes(group)).map(eventOf);
	const made = { id, title, unit, method, points: [], events: listed, groups, breaks: [], missing: [] };
	return madeFrom([given.points, given.groups], made);
};

function pointOf(given: RecordOf<typeof point>, unit: string): SeriesPoint {
	const {
		date,
		value,
		range = null,
		label = "",
		source,
		compiler = "",
		derived = false,
		apart = false,
		note = "",
	} = given;
	return { date, value, range, unit: given.unit ?? unit, label, source, compiler, derived, apart, note };
}

function eventOf(given: RecordOf<typeof event>): SeriesEvent {
	const { date, label, group, title = "", result = "", place = null, apart = false, source, note = "" } = given;
	return { date, label, group, title, result, place, apart, source, note };
}

interface Dated {
	date: EdtfDate;
	label?: string | undefined;
	compiler?: string | undefined;
	spanOf: (field?: "date") => Span;
}

/** In order of time, and of two for the same time, or for times that share some, each with a label or a compiler of its own. */
function checkOrder(points: Dated[], { report }: Context): void {
	for (const [index, { date, label, compiler, spanOf }] of points.entries()) {
		const before = points.slice(0, index);
		const last = before.at(-1);
		const shared = before.find((one) => meets(one.date, date) && one.label === label && one.compiler === compiler);
		if (last && startOf(last.date) > startOf(date))
			report(spanOf("date"), `\`date\` ${date.text} comes after ${last.date.text}`, "list points in order of time");
		else if (shared)
			report(
				spanOf("date"),
				isSame(shared.date, date)
					? `there is a point for ${date.text} already`
					: `${date.text} and ${shared.date.text} share a stretch of time`,
				"give each a `label` or a `compiler` of its own, or write one with a `range`",
			);
	}
}

function isSame(a: EdtfDate, b: EdtfDate): boolean {
	return a.start === b.start && a.end === b.end;
}

/** The series says the unit of all its points, or each point its own. */
function checkUnits({ unit, points, spanOf }: RecordOf<typeof figureFields>, { report }: Context): void {
	const isOwn = points.some((one) => one.unit !== undefined);
	const bare = points.find((one) => one.unit === undefined);
	if (!isOwn && unit === undefined) report(spanOf(), "`series` needs `unit`");
	if (isOwn && bare) report(bare.spanOf(), "`points` needs `unit`", "other points of the series have one of their own");
	if (isOwn && !bare && unit !== undefined)
		report(spanOf("unit"), `no point is in \`unit\` "${unit}"`, "leave it out where each point has a unit of its own");
}

function checkBreak({ after, spanOf }: RecordOf<typeof breakFields>, points: Dated[], { report }: Context): void {
	if (points.length === 0 || points.some(({ date }) => date.end === after.end)) return;
	report(spanOf("after"), `\`after\` ${after.text} is the date of no point`, "a break follows a point");
}

function checkFigure({ date, value, range, spanOf }: RecordOf<typeof point>, missing: EdtfDate[], context: Context) {
	if (date.start === null || date.end === null)
		context.report(spanOf("date"), `a figure is for a stretch of time with two ends, not for ${date.text}`);
	if (range && (value < range[0] || value > range[1]))
		context.report(spanOf("range"), `\`range\` [${range.join(", ")}] does not hold the value, ${value}`);
	const stretch = missing.find((one) => startOf(one) <= startOf(date) && (date.end ?? 0) <= (one.end ?? Number.NaN));
	if (stretch)
		context.report(spanOf("date"), `there is a figure for ${date.text}, which \`missing\` ${stretch.text} denies`);
}

function startOf({ start }: EdtfDate): number {
	return start ?? Number.NEGATIVE_INFINITY;
}
