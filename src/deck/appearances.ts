/** Where a person or a place of the story comes up: what happened, words said, journeys and maps. */
import type { Deck, EdtfDate, Slide } from "./deck.ts";
import { slidesOf } from "./deck.ts";

/** A person, state or organisation by id, or a place: also the end of its address, `#/who/some-person`. */
export type NameKey = `who/${string}` | `where/${string}`;

export interface Appearance {
	/** A slide's id. */
	slide: string;
	/** Null for an event. */
	event: string | null;
	date: EdtfDate | null;
	title: string;
}

const known = new WeakMap<Deck, Map<NameKey, Appearance[]>>();

/** In the order of the deck. Who or what comes up nowhere is not in it. Worked out once: a deck is never changed. */
export function appearancesOf(deck: Deck): Map<NameKey, Appearance[]> {
	const found = known.get(deck) ?? findAll(deck);
	known.set(deck, found);
	return found;
}

function findAll(deck: Deck): Map<NameKey, Appearance[]> {
	const all = new Map<NameKey, Appearance[]>();
	const add = (key: NameKey, appearance: Appearance) => {
		const own = all.get(key) ?? [];
		all.set(key, own);
		// A slide whose events name somebody need not be told once more.
		if (appearance.event === null && own.some(({ slide }) => slide === appearance.slide)) return;
		own.push(appearance);
	};
	for (const { slide } of slidesOf(deck)) {
		for (const event of slide.events) {
			const appearance = { slide: slide.id, event: event.id, date: event.date, title: event.title };
			for (const key of namesIn(event)) add(key, appearance);
		}
		for (const [key, date] of shownOn(slide, deck))
			add(key, { slide: slide.id, event: null, date, title: slide.title });
	}
	return all;
}

/** Of an event: who was in it, and where it was. */
export function namesIn({ people, places }: { people: string[]; places: string[] }): NameKey[] {
	return [...people.map((id): NameKey => `who/${id}`), ...places.map((id): NameKey => `where/${id}`)];
}

/** What a slide's scene names, with the date of it. */
function shownOn({ scene, now }: Slide, { routes }: Deck): [NameKey, EdtfDate | null][] {
	switch (scene?.type) {
		case "quote":
			return [
				...(scene.person ? [[`who/${scene.person}`, scene.date] as [NameKey, EdtfDate]] : []),
				...(scene.place ? [[`where/${scene.place}`, scene.date] as [NameKey, EdtfDate]] : []),
			];
		case "journey":
			return scene.routes.flatMap(({ route }) =>
				(routes[route]?.stops ?? []).map(({ place, date }): [NameKey, EdtfDate] => [`where/${place}`, date]),
			);
		case "map":
			return scene.frames.flatMap(({ places, date }) =>
				places.map((id): [NameKey, EdtfDate | null] => [`where/${id}`, date ?? now]),
			);
		default:
			return [];
	}
}
