/** The `journey` block: the route whose train runs, or several routes to be compared. */

import { datesOf, journeyOf } from "../deck/journey.ts";
import type { JourneyScene, Reckoning } from "../deck/journey-scene.ts";
import type { Route } from "../deck/records.ts";
import { isWhole, list, optional, type RecordOf, record, required } from "./fields.ts";
import type { SceneSetting } from "./scenes.ts";
import type { Span } from "./source-text.ts";
import type { Story } from "./story.ts";
import { citations, date, idOf, numberFrom, prose } from "./values.ts";

const reckoning = {
	distance: required(numberFrom(1, Number.POSITIVE_INFINITY)),
	speed: required(numberFrom(1, Number.POSITIVE_INFINITY)),
	label: optional(prose),
	until: required(idOf("place")),
	cite: optional(citations),
};

export const journeyFields = {
	route: optional(idOf("route")),
	routes: optional(list(idOf("route"))),
	span: optional(date),
	reckoning: optional(record("reckoning", reckoning)),
};

export type JourneyBlock = RecordOf<typeof journeyFields>;

export function createJourney(block: JourneyBlock, setting: SceneSetting): JourneyScene | null {
	const { story } = setting;
	const ids = block.route ? [block.route] : (block.routes ?? []);
	if (block.route && block.routes) story.report(block.spanOf("routes"), "a journey has `route` or `routes`, not both");
	else if (ids.length === 0) reportNoRoute(block, story);
	if (block.routes) checkSeveral(block, story);
	else for (const id of ids) checkOne(id, block, story);
	const routes = ids.flatMap((id) => story.routes[id] ?? []);
	if (routes.length === 0) return null;
	return {
		type: "journey",
		routes: routes.map((route) => ({ route: route.id, cites: citesOf(route, setting) })),
		reckoning: block.reckoning ? reckoningOf(block.reckoning, setting) : null,
	};
}

function reportNoRoute({ spanOf }: JourneyBlock, { report }: Story): void {
	// A route that is not there has been reported already.
	if (spanOf("route") === spanOf() && spanOf("routes") === spanOf())
		report(spanOf(), "a journey needs `route`, or `routes` to be compared");
}

/** A train that runs needs a line to run on, hours to run by, and a map where its stops lie on the way. */
function checkOne(id: string, { spanOf, span, reckoning }: JourneyBlock, story: Story): void {
	const route = story.routes[id];
	if (!route) return;
	const journey = journeyOf(route);
	if (!journey) reportBare(route, spanOf("route"), story);
	else if (!span) {
		const hint = "the stretch of time that its timetable shares with the stripe";
		if (spanOf("span") === spanOf()) story.report(spanOf(), "a journey of one `route` needs `span`", hint);
	} else if (!holds(span, journey.span))
		story.report(
			spanOf("span"),
			`\`span\` ${span.text} does not hold the whole journey`,
			`it goes from ${isoOf(journey.span.start)} to ${isoOf(journey.span.end)}, by UTC`,
		);
	const later = journey?.calls.slice(1).map(({ stop }) => stop.place) ?? [];
	if (journey && reckoning && isWhole(route) && !later.includes(reckoning.until))
		story.report(
			reckoning.spanOf("until"),
			`the journey does not come to \`${reckoning.until}\``,
			`it comes to ${[...new Set(later)].map((place) => `\`${place}\``).join(", ")}`,
		);
}

function checkSeveral({ spanOf, routes = [], reckoning }: JourneyBlock, story: Story): void {
	if (routes.length === 1)
		story.report(spanOf("routes"), "`routes` compares two journeys or more", "one alone is a `route`");
	if (reckoning) story.report(spanOf("reckoning"), "`reckoning` stands beside one `route`, not beside several");
	for (const id of routes) {
		const route = story.routes[id];
		if (route && !journeyOf(route) && !datesOf(route)) reportBare(route, spanOf("routes"), story);
	}
}

function reportBare(route: Route, span: Span, { report }: Story): void {
	if (!isWhole(route)) return;
	const placed = route.stops.filter(({ km }) => km !== null).length;
	report(
		span,
		`the route \`${route.id}\` has ${placed === 1 ? "1 stop" : `${placed} stops`} with \`km\`, and a journey needs two`,
		"give its `stops` their kilometres from the beginning",
	);
}

function holds(span: { start: number | null; end: number | null }, part: { start: number; end: number }): boolean {
	return (span.start === null || span.start <= part.start) && (span.end === null || part.end <= span.end);
}

function citesOf({ stops }: Route, { numbersOf }: SceneSetting): (number | null)[] {
	return stops.map(({ source }) => (source ? (numbersOf([{ source, locator: "" }])[0] ?? null) : null));
}

function reckoningOf(given: RecordOf<typeof reckoning>, { plain, numbersOf }: SceneSetting): Reckoning {
	const { distance, speed, label, until, cite = [] } = given;
	return { distance, speed, label: label ? plain(label) : "", until, cites: numbersOf(cite) };
}

function isoOf(instant: number): string {
	return new Date(instant).toISOString().slice(0, 16);
}
