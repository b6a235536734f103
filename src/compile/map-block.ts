/** The `map` block: frames of a map, the places named on them, and the legs of routes that they add. */

import type { MapFrame, MapLeg, MapScene } from "../deck/map-scene.ts";
import type { LonLat } from "../deck/records.ts";
import { passesOf } from "../deck/route-pass.ts";
import { isWhole, list, optional, type RecordOf, record, required } from "./fields.ts";
import { bounds } from "./map-values.ts";
import type { SceneSetting } from "./scenes.ts";
import type { Story } from "./story.ts";
import { date, flag, idOf, inZone, prose } from "./values.ts";

const leg = {
	route: required(idOf("route")),
	from: optional(idOf("place")),
	until: optional(idOf("place")),
	assumed: optional(flag),
};

const frame = {
	title: optional(prose),
	date: optional(date),
	fit: optional(list(idOf("place"))),
	bounds: optional(bounds),
	places: optional(list(idOf("place"))),
	routes: optional(list(record("routes", leg))),
};

export const mapFields = {
	frames: required(list(record("frames", frame))),
	places: optional(list(idOf("place"))),
	routes: optional(list(idOf("route"))),
};

export type MapBlock = RecordOf<typeof mapFields>;
type FrameBlock = RecordOf<typeof frame>;
type LegBlock = RecordOf<typeof leg>;

export function createMap(block: MapBlock, setting: SceneSetting): MapScene {
	const { story } = setting;
	if (block.frames.length === 0 && isWhole(block.frames))
		story.report(block.spanOf("frames"), "a map needs at least one of `frames`");
	const whole = (block.routes ?? []).flatMap((route) => wholeLegOf(route, block, story));
	const frames = block.frames.map((one, index): MapFrame => {
		checkArea(one, story);
		const legs = (one.routes ?? []).flatMap((part) => legOf(part, story) ?? []);
		return {
			title: one.title ? setting.plain(one.title) : "",
			date: one.date ? inZone(one.date, setting.zone, story) : null,
			fit: one.fit ?? [],
			bounds: one.bounds ?? null,
			places: one.places ?? block.places ?? one.fit ?? [],
			legs: index === 0 ? [...whole, ...legs] : legs,
		};
	});
	return { type: "map", frames };
}

/** One place is a point, and the same place twice is too. */
function checkArea({ fit, bounds: given, spanOf }: FrameBlock, { places, report }: Story): void {
	const hint = "name two places or more, or write `bounds: [west, south, east, north]`";
	if (fit && given) report(spanOf("bounds"), "a frame has `fit` or `bounds`, not both");
	else if (!fit && !given) {
		// Bounds that were wrong have been reported already.
		if (spanOf("bounds") === spanOf()) report(spanOf(), "a frame needs `fit` or `bounds`", hint);
	} else if (fit) {
		const points = new Set(fit.map((id) => places[id]?.at.join()));
		if (points.size < 2 && isWhole(fit)) report(spanOf("fit"), "`fit` has no area", hint);
	}
}

function wholeLegOf(route: string, block: MapBlock, story: Story): MapLeg[] {
	const length = story.routes[route]?.waypoints.length ?? 0;
	if (story.routes[route] && length < 2)
		story.report(block.spanOf("routes"), `the route \`${route}\` has no waypoints to draw`);
	return length < 2 ? [] : [{ route, from: 0, until: length - 1, assumed: false }];
}

/** From the first time the route comes by `from` to the next time it comes by `until`. */
function legOf(
	{ route, from, until, assumed = false, spanOf }: LegBlock,
	{ places, routes, report }: Story,
): MapLeg | null {
	const waypoints = routes[route]?.waypoints;
	if (!waypoints) return null;
	if (waypoints.length < 2) {
		report(spanOf("route"), `the route \`${route}\` has no waypoints to draw`);
		return null;
	}
	const passes = (place: string | undefined, field: "from" | "until"): number[] => {
		const at: LonLat | undefined = place === undefined ? undefined : places[place]?.at;
		const found = at ? passesOf(waypoints, at) : [];
		if (at && found.length === 0) report(spanOf(field), `the route \`${route}\` does not come by \`${place}\``);
		return found;
	};
	const start = from ? passes(from, "from")[0] : 0;
	if (start === undefined) return null;
	const ends = until ? passes(until, "until") : [waypoints.length - 1];
	const end = ends.find((pass) => pass > start);
	if (end !== undefined) return { route, from: start, until: end, assumed };
	if (ends.length > 0)
		report(spanOf("until"), `the route \`${route}\` does not come by \`${until}\` after \`${from}\``);
	return null;
}
