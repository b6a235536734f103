/** A journey on a slide: one on its own clock, beside its map, or several at one scale. */

export interface JourneyScene {
	type: "journey";
	/** Of each route in its order, the number on the slide of each stop's source; null where a stop names none. */
	routes: { route: string; cites: (number | null)[] }[];
	reckoning: Reckoning | null;
}

/** A time of travel as somebody reckons it, at an even speed, to be seen beside the time that it took. */
export interface Reckoning {
	/** Kilometres, and kilometres an hour. */
	distance: number;
	speed: number;
	/** Whose reckoning it is, as plain text; may be empty. */
	label: string;
	/** The place, a stop of the journey, to which the time that it took is counted from its beginning. */
	until: string;
	/** Numbers on the slide, from 1. */
	cites: number[];
}
