/** Where a route comes by a place: which of its waypoints that is, each time it does. */
import { geoDistance } from "d3-geo";
import type { LonLat } from "./records.ts";

/** Kilometres from a waypoint within which a place is on the route: waypoints are schematic. */
const near = 20;
/** Its mean radius in kilometres. */
const earth = 6371;

/** The indices of the waypoints nearest to the place, one for each time the route comes by it. */
export function passesOf(waypoints: LonLat[], place: LonLat): number[] {
	const away = waypoints.map((waypoint) => kilometresBetween(waypoint, place));
	const passes: number[] = [];
	let best: number | null = null;
	for (const [index, distance] of away.entries()) {
		if (distance <= near) {
			if (best === null || distance < away[best]!) best = index;
		} else {
			if (best !== null) passes.push(best);
			best = null;
		}
	}
	return best === null ? passes : [...passes, best];
}

/** The waypoint of each stop, in their order along the route; null for one that the route does not come by. */
export function stopIndices(waypoints: LonLat[], stops: LonLat[]): (number | null)[] {
	let least = 0;
	return stops.map((stop) => {
		const index = passesOf(waypoints, stop).find((pass) => pass >= least) ?? null;
		least = index ?? least;
		return index;
	});
}

/** Along a great circle. */
export function kilometresBetween(from: LonLat, to: LonLat): number {
	return earth * geoDistance(from, to);
}
