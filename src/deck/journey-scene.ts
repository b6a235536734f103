/** A journey on a slide: one on its own clock, beside its map, or several at one scale. */

export interface JourneyScene {
	type: "journey";
	/** Of each route in its order, the number on the slide of each stop's source; null where a stop names none. */
	routes: { route: string; cites: (number | null)[] }[];
	/** A way reckoned at an even speed, to be compared with the journey. */
	assume: JourneyAssumption | null;
}

export interface JourneyAssumption {
	/** Kilometres, and kilometres an hour. */
	distance: number;
	speed: number;
	/** Whose reckoning it is, as plain text; may be empty. */
	label: string;
	/** Numbers on the slide, from 1. */
	cites: number[];
}
