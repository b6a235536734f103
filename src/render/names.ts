/** Names of people and places as links to what is told of them: in the text each where it first stands on its slide. */
import { appearancesOf, type NameKey, namesIn } from "../deck/appearances.ts";
import type { Deck, Slide } from "../deck/deck.ts";
import { peopleOn } from "../deck/facets.ts";
import { type Html, html } from "./html.ts";

/** Of somebody or something that comes up nowhere there is nothing to tell: then it is only the name. */
export function renderNameLink(deck: Deck, key: NameKey, name: string): Html {
	return appearancesOf(deck).has(key)
		? html`<a class="name" href="#/${key}" data-name="${key}">${name}</a>`
		: html`${name}`;
}

interface Finder {
	pattern: RegExp;
	/** By what stands in the text; a short name may be that of several. */
	keys: Map<string, NameKey[]>;
}

const finders = new WeakMap<Deck, Finder | null>();

/**
 * Takes and gives safe HTML. A full name is known anywhere; what people are called for short only where it can be but one
 * of those whom the slide's blocks name, or of all. States are named too often to be marked, and a capital's name mostly
 * stands for its government; where the slide's events were is told above the text.
 */
export function markNames(body: string, deck: Deck, slide: Slide): string {
	const finder = finders.get(deck) ?? finderOf(deck);
	finders.set(deck, finder);
	if (!finder) return body;
	const own = new Set<string>(peopleOn(slide).map((id) => `who/${id}`));
	const told = new Set<string>(slide.events.flatMap(({ places }) => namesIn({ people: [], places })));
	const mark = (text: string) =>
		text.replace(finder.pattern, (name) => {
			const key = oneOf(finder.keys.get(name) ?? [], own);
			if (key === null || told.has(key)) return name;
			told.add(key);
			return renderNameLink(deck, key, name).text;
		});
	let inside = 0;
	return body.replace(/(<\/?(\w+)[^>]*>)|[^<]+/g, (part, tag: string | undefined, element: string) => {
		if (tag === undefined) return inside > 0 ? part : mark(part);
		if (element === "a" || element === "sup") inside += tag.startsWith("</") ? -1 : 1;
		return part;
	});
}

function oneOf(keys: NameKey[], own: Set<string>): NameKey | null {
	const [only, ...others] = keys.length > 1 ? keys.filter((key) => own.has(key)) : keys;
	return only !== undefined && others.length === 0 ? only : null;
}

function finderOf(deck: Deck): Finder | null {
	const keys = new Map<string, NameKey[]>();
	const add = (name: string, key: NameKey) => {
		if (name !== "" && appearancesOf(deck).has(key)) keys.set(name, [...new Set([...(keys.get(name) ?? []), key])]);
	};
	const people = Object.values(deck.people).filter(({ type }) => type === "person");
	for (const { id, name } of people) add(name, `who/${id}`);
	for (const { id, name, kind } of Object.values(deck.places)) if (kind !== "capital") add(name, `where/${id}`);
	const full = [...keys.keys()];
	for (const { id, called } of people) add(called, `who/${id}`);
	if (keys.size === 0) return null;
	const short = [...keys.keys()].filter((name) => !full.includes(name));
	// What goes on with another capital is the name of somebody or something else.
	const pattern = `(?<![\\p{L}\\p{N}-])(?:(?:${eitherOf(full)})|(?:${eitherOf(short)})(?![ -]\\p{Lu}))(?![\\p{L}\\p{N}])`;
	return { pattern: new RegExp(pattern, "gu"), keys };
}

/** The longest first: a name may begin with another. */
function eitherOf(names: string[]): string {
	const sorted = names.toSorted((a, b) => b.length - a.length);
	return sorted.length > 0 ? sorted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|") : "(?!)";
}
