/** The routes of a story: ways over the map, and journeys along them with their stops, hours and kilometres. */

import type { EdtfDate } from "../deck/deck.ts";
import { writtenSpan } from "../deck/edtf.ts";
import type { Route, RouteStop } from "../deck/records.ts";
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
import { date, flag, idOf, inZone, lonLat, newId, number, numberFrom, text, wholeFrom, zone } from "./values.ts";

const stop = {
	place: required(idOf("place")),
	date: optional(date),
	arrive: optional(date),
	depart: optional(date),
	zone: optional(zone),
	km: optional(numberFrom(0, Number.POSITIVE_INFINITY)),
	basis: optional(text),
	unknown: optional(flag),
	time: optional(text),
	note: optional(text),
	source: optional(idOf("source")),
};

const label = { index: required(wholeFrom(0, Number.POSITIVE_INFINITY)), name: required(text) };

const fields = {
	id: required(newId),
	title: required(text),
	kind: optional(text),
	waypoints: optional(list(lonLat)),
	labels: optional(list(record("labels", label))),
	stops: optional(list(record("stops", stop))),
	length_km: optional(number),
	note: optional(text),
	sources: optional(list(idOf("source"))),
};

const route = record("route", fields);

type GivenRoute = RecordOf<typeof fields>;
type GivenStop = RecordOf<typeof stop>;

export const readRoute: Read<Route> = (value, context) => {
	const given = route(value, context);
	if (!given) return undefined;
	const {
		id,
		title,
		kind = "",
		waypoints = [],
		stops = [],
		length_km: lengthKm = null,
		note = "",
		sources = [],
	} = given;
	checkLength(given, context);
	checkStops(stops, context);
	return madeFrom([stops], {
		id,
		title,
		kind,
		waypoints,
		labels: labelsOf(given, context),
		stops: stops.flatMap((one) => stopOf(one, context) ?? []),
		lengthKm,
		note,
		sources,
	});
};

/** A way has two ends, whether it is told by points of the map or by its stops. */
function checkLength({ waypoints, stops = [], spanOf }: GivenRoute, { report }: Context): void {
	const one = "a route needs at least two";
	if (!isWhole(waypoints ?? stops)) return;
	if (waypoints && waypoints.length < 2)
		report(spanOf("waypoints"), `\`waypoints\` has ${countOf(waypoints.length, "point")}; ${one}`);
	else if (!waypoints && stops.length < 2)
		report(spanOf("stops"), `\`stops\` has ${countOf(stops.length, "stop")} and there are no \`waypoints\`; ${one}`);
}

function labelsOf({ labels = [], waypoints = [] }: GivenRoute, { report }: Context): Route["labels"] {
	return labels.map(({ index, name, spanOf }) => {
		if (index >= waypoints.length)
			report(
				spanOf("index"),
				`\`index\` must be one of the ${waypoints.length} waypoints, counted from 0, not ${index}`,
			);
		return { index, name };
	});
}

function stopOf(given: GivenStop, context: Context): RouteStop | undefined {
	const { place, km = null, source = "", unknown = false, basis = "", time = "", note = "" } = given;
	const here = (date: EdtfDate | undefined) => (date ? inZone(date, given.zone, context) : null);
	const [arrive, depart] = [here(given.arrive), here(given.depart)];
	const date = here(given.date) ?? (arrive && depart ? stayOf(arrive, depart, context.dateOf) : (arrive ?? depart));
	if (date) return { place, date, arrive, depart, km, basis, unknown, time, note, source };
	const hint = "a day is enough, where nobody has told the hour";
	context.report(given.spanOf(), "a stop needs `date`, `arrive` or `depart`", hint);
	return undefined;
}

/** From the arrival to the departure, as far as both are told. */
function stayOf(arrive: EdtfDate, depart: EdtfDate, dateOf: Context["dateOf"]): EdtfDate {
	const result = dateOf(`${endsOf(arrive)[0]}/${endsOf(depart)[1]}`, arrive.offset);
	return "date" in result ? result.date : arrive;
}

function endsOf({ text }: EdtfDate): [string, string] {
	const [from = "..", to = from] = text.split("/");
	return [from, to];
}

/** Along the way the kilometres grow, and no stop is over before the one before it has begun. */
function checkStops(stops: GivenStop[], { report }: Context): void {
	let last: GivenStop | undefined;
	const isLine = stops.some(({ km }) => km !== undefined);
	for (const one of stops) {
		if (one.arrive && one.depart && startOf(one.depart) < startOf(one.arrive))
			report(one.spanOf("depart"), `\`depart\` ${one.depart.text} comes before \`arrive\` ${one.arrive.text}`);
		// Side trips, by road, have no kilometres: they are made while the train stands.
		if (isLine && one.km === undefined) continue;
		if (last) checkPair(last, one, report);
		last = one;
	}
}

function checkPair(before: GivenStop, one: GivenStop, report: Context["report"]): void {
	if (before.km !== undefined && one.km !== undefined && one.km < before.km)
		report(
			one.spanOf("km"),
			`\`km\` ${one.km} is less than the ${before.km} of the stop before`,
			"count on from the beginning of the route, on the way back too",
		);
	const [left, came] = [before.depart ?? before.date ?? before.arrive, one.arrive ?? one.date ?? one.depart];
	if (left && came && latestOf(came) <= startOf(left))
		report(
			one.spanOf(one.arrive ? "arrive" : one.date ? "date" : "depart"),
			`${came.text} comes before ${left.text} at the stop before`,
		);
}

function startOf(date: EdtfDate): number {
	return writtenSpan(date).start;
}

function latestOf(date: EdtfDate): number {
	return date.end ?? Number.POSITIVE_INFINITY;
}

function countOf(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? "" : "s"}`;
}
