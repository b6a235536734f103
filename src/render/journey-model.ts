/** What the pictures of one journey are drawn from. */

import { type Call, clocksOf, type Journey, journeyOf } from "../deck/journey.ts";
import type { JourneyScene, Reckoning } from "../deck/journey-scene.ts";
import type { Place } from "../deck/records.ts";
import type { JourneyData } from "./journey-frame.ts";
import { clockText, dayText, frameAt, progressAt, zoneText } from "./journey-frame.ts";
import { placeOf, type SlideContext } from "./slide-parts.ts";

export interface JourneyModel {
	language: string;
	journey: Journey;
	/** By call. */
	places: Place[];
	reckoning: Reckoning | null;
	/** What the player gets of it. */
	data: JourneyData;
	/** For ids on the page, and of the route. */
	id: string;
	route: string;
}

export function modelOf({ deck, slide }: SlideContext, scene: JourneyScene): JourneyModel {
	const route = deck.routes[scene.routes[0]?.route ?? ""];
	const journey = route && journeyOf(route);
	if (!journey) throw new TypeError(`slide "${slide.id}" has no journey to show`);
	const places = journey.calls.map(({ stop }) => placeOf(deck, stop.place));
	const { legs, span } = journey;
	const calls = journey.calls.map(({ came, left, cameKnown, leftKnown }) => ({ came, left, cameKnown, leftKnown }));
	const names = places.map(({ name }) => name);
	const data = { language: deck.language, names, calls, legs, span, clocks: clocksOf(journey) };
	return { language: deck.language, journey, places, reckoning: scene.reckoning, data, id: slide.id, route: route.id };
}

/** How much of the journey is over on what is rendered: all of it, but for earlier steps of a slide that is printed step by step. */
export function progressOf({ step }: SlideContext, { data }: JourneyModel): number {
	const call = step === null ? undefined : data.calls[step];
	return call === undefined || step === data.calls.length - 1 ? 1 : progressAt(data, call.came);
}

/** "12 Sep, 06:00", "10 Sep, Sunday afternoon", "17 Sep". */
export function whenText(call: Call, language: string): string {
	const { stop, came, left, cameKnown, leftKnown, offset } = call;
	const day = dayText(stop.arrive?.start ?? stop.date.start ?? came, offset, language, "short");
	if (stop.time) return `${day}, ${stop.time}`;
	const hours = [cameKnown ? clockText(came, offset) : "", leftKnown && left > came ? clockText(left, offset) : ""];
	const told = hours.filter(Boolean).join("–");
	const until = stop.depart && !cameKnown ? dayText(stop.depart.start ?? left, offset, language, "short") : day;
	if (told) return `${day}, ${told}`;
	return until === day ? day : `${day} – ${until}`;
}

/** The journey in sentences, for those who do not see it. */
export function describeJourney({ journey, data, places }: JourneyModel): string {
	return journey.calls
		.map(({ came }, index) => `${places[index]!.name}: ${frameAt(data, progressAt(data, came)).spoken}`)
		.join("; ");
}

/** When the train came to a stop, as exactly as that is told, and how far that is. */
export interface Moment {
	/** "12 September", and with its year. */
	day: string;
	date: string;
	/** "06:00 UTC+10", "Sunday afternoon"; may be empty. */
	hour: string;
	place: string;
	km: string;
}

export function momentOf({ journey, places, data, language }: JourneyModel, index: number): Moment {
	const { stop, came, left, cameKnown, leftKnown, offset } = journey.calls[index]!;
	const isKnown = cameKnown || (leftKnown && left === came);
	// Of a stop with two hours the author's words are of both.
	const told = stop.arrive && stop.depart ? null : stop.time;
	const hour = told || (isKnown ? clockText(came, offset) : "");
	return {
		day: dayText(came, offset, language),
		date: dayText(came, offset, language, "full"),
		hour: isKnown ? `${hour} ${zoneText(offset)}` : hour,
		place: places[index]!.name,
		km: frameAt(data, progressAt(data, came)).km,
	};
}

/** The names of the stops up to one of them. */
export function wayTo({ places }: JourneyModel, index: number): string {
	return places
		.slice(0, index + 1)
		.map(({ name }) => name)
		.join(", ");
}
