/** A map on a slide: frames that the camera goes through, with the legs of journeys drawn in each. */
import type { EdtfDate } from "./deck.ts";
import type { Bounds } from "./map-extent.ts";
import type { LonLat } from "./records.ts";

export interface MapScene {
	type: "map";
	/** At least one; each after the first is a step of the slide. */
	frames: MapFrame[];
}

export interface MapFrame {
	/** Plain text; may be empty. */
	title: string;
	date: EdtfDate | null;
	/** What it shows: ids of places, or a stretch of the world where `bounds` is given. */
	fit: string[];
	bounds: Bounds | null;
	/** Ids of the places that are marked and named on it. */
	places: string[];
	/** What is drawn when it is reached; it stays on the frames after it. */
	legs: MapLeg[];
}

/** A part of a route, from one of its waypoints to a later one, by their indices. */
export interface MapLeg {
	route: string;
	from: number;
	until: number;
	/** Whether nobody has told that it went this way, whatever the route says of it. */
	assumed: boolean;
}

/** Something with a name on maps: a country, which may be filled, a sea, a region. */
export interface Area {
	id: string;
	name: string;
	/** The name in other languages, by BCP 47 code. */
	names: Record<string, string>;
	kind: "country" | "sea" | "region";
	/** ISO 3166-1 numeric codes of what it is made of today; empty for what is not filled. */
	codes: string[];
	/** Which of the two colours of countries it is filled with; null for that of any land. */
	tone: 1 | 2 | null;
	/** Where its name stands if there is room. */
	at: LonLat;
	/** When it had this name; null means always. */
	period: EdtfDate | null;
}

/** The areas that bore their names at an instant; null asks for those that bear them today. */
export function areasAt(areas: Record<string, Area>, instant: number | null): Area[] {
	const at = instant ?? Number.MAX_SAFE_INTEGER;
	return Object.values(areas).filter(({ period }) => {
		if (!period) return true;
		const [start, end] = [period.start ?? Number.NEGATIVE_INFINITY, period.end ?? Number.POSITIVE_INFINITY];
		return at >= start && at < end;
	});
}
