/** The list of people and places after the text: who they were and when, what they are called elsewhere, where they come up. */
import { type Appearance, appearancesOf, type NameKey } from "../deck/appearances.ts";
import type { Deck } from "../deck/deck.ts";
import type { Person, Place } from "../deck/records.ts";
import { type Html, html } from "./html.ts";
import { type NameWords, nameWordsOf } from "./name-words.ts";
import { renderDate } from "./time.ts";

/** Null where the story names nobody and no place. The stage has it in cards beside the names. */
export function renderRegister(deck: Deck): Html | null {
	const found = appearancesOf(deck);
	if (found.size === 0) return null;
	const words = nameWordsOf(deck.language);
	const people = Object.values(deck.people).filter(({ id }) => found.has(`who/${id}`));
	const places = Object.values(deck.places).filter(({ id }) => found.has(`where/${id}`));
	const lists = [
		{ title: words.people, entries: people.filter(isPerson).map((one) => renderPerson(deck, one)) },
		{ title: words.bodies, entries: people.filter((one) => !isPerson(one)).map((one) => renderPerson(deck, one)) },
		{ title: words.places, entries: places.map((one) => renderPlace(deck, one, words)) },
	].filter(({ entries }) => entries.length > 0);
	return html`<section class="register" id="/register" aria-labelledby="register-title">
<h2 class="title" id="register-title">${words.register}</h2>
${lists.map(({ title, entries }) => html`<h3>${title}</h3><ul class="register-list">${entries}</ul>`)}
</section>`;
}

function isPerson({ type }: Person): boolean {
	return type === "person";
}

function renderPerson(deck: Deck, { id, name, names, roles }: Person): Html {
	// A period is when somebody is known to have been it, not a term of office: it is not shown, only looked up.
	const items = roles.map(
		({ role, period }, index) =>
			html`<li${period && html` data-from="${period.start}" data-until="${period.end}"`}${roles.findIndex((other) => other.role === role) < index && html` hidden`}>${role}</li>`,
	);
	return renderEntry(
		deck,
		`who/${id}`,
		name,
		names,
		items.length > 0 ? html`<ul class="entry-roles">${items}</ul>` : null,
	);
}

function renderPlace(deck: Deck, { id, name, names, at: [east, north] }: Place, words: NameWords): Html {
	return renderEntry(deck, `where/${id}`, name, names, html`<p class="muted">${words.coordinates(north, east)}</p>`);
}

function renderEntry(deck: Deck, key: NameKey, name: string, names: Record<string, string>, about: Html | null): Html {
	const uses = appearancesOf(deck).get(key) ?? [];
	const events = uses.flatMap(({ event }) => event ?? []).join(" ");
	const others = Object.entries(names).filter(([, other]) => other !== name);
	return html`<li id="/${key}" class="entry" data-events="${events}"><p class="entry-name"><b>${name}</b>${others.map(([language, other]) => html` <span lang="${language}">${other}</span>`)}</p>${about}<ul class="entry-uses">${uses.map((use) => renderUse(deck, use))}</ul></li>\n`;
}

function renderUse(deck: Deck, { slide, date, title }: Appearance): Html {
	return html`<li><a href="#/${slide}">${date && html`${renderDate(date, deck.language, "short")} `}${title}</a></li>`;
}
