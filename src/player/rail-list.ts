/** The marks of the rail as a list in the page: what stays is moved, so that focus and pointer keep hold of it. */
import { halfOf, isSomewhereIn, type Mark } from "../deck/marks.ts";
import type { Name } from "../deck/names.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { RAIL } from "../deck/rail.ts";
import type { RailScene } from "../deck/rail-scene.ts";
import { fullTextOf, idsOf, renderMark } from "../render/rail.ts";
import { wordsOf } from "../render/words.ts";

export interface RailList {
	place: (marks: Mark[], scene: RailScene) => void;
	/** Shows the names there is room for, by their events; all others are hidden. */
	name: (names: Name[]) => void;
}

interface Item {
	element: HTMLLIElement;
	control: HTMLElement;
	mark: Mark;
	data: PlayerData;
	isNamed: boolean;
	/** What its styles say, so that nothing is written that stands there already. */
	said: Map<string, number>;
}

/** Half the width of what is clicked on for a mark that is drawn as a window, in units: more than what is drawn of a single one. */
function reachOf(mark: Mark): number {
	return Math.max(14, halfOf(mark));
}

/** Milliseconds of rest after which every mark is given its full text: under the hand hundreds come and go. */
const rest = 150;

export function createRailList(list: HTMLOListElement): RailList {
	const items = new Map<string, Item>();
	let waiting = 0;
	const tellAll = () => {
		for (const item of items.values()) tell(item);
	};
	const tellAt = ({ target }: Event) => {
		const element = (target as Element).closest(".rail-mark");
		for (const item of items.values()) if (item.element === element) tell(item);
	};
	// What is pointed at is not waited for. They go with the list, whose own they are.
	list.addEventListener("pointerover", tellAt);
	list.addEventListener("focusin", tellAt);

	const place = (marks: Mark[], scene: RailScene) => {
		const wanted = new Map(marks.map((mark) => [keyOf(mark), mark]));
		const goes = new Map<Element, Item>();
		for (const [key, item] of items) {
			if (wanted.has(key)) continue;
			goes.set(item.element, item);
			items.delete(key);
		}
		let next = list.firstElementChild;
		for (const [key, mark] of wanted) {
			const spare = next && goes.get(next);
			const item = items.get(key) ?? (spare && canServe(spare, mark) ? spare : createItem(mark, scene.data));
			items.set(key, item);
			goes.delete(item.element);
			// Before it is in the page, where each of these would have to be answered.
			update(item, mark, scene);
			while (next && next !== item.element && goes.delete(next)) next = replaced(next);
			if (item.element === next) next = next.nextElementSibling;
			else list.insertBefore(item.element, next);
		}
		for (const element of goes.keys()) element.remove();
		clearTimeout(waiting);
		waiting = window.setTimeout(tellAll, rest);
	};

	const name = (names: Name[]) => {
		const named = new Map(names.map((one) => [one.id, one]));
		for (const [key, item] of items) {
			const found = named.get(key);
			if (item.isNamed !== (found !== undefined)) item.element.classList.toggle("named", found !== undefined);
			item.isNamed = found !== undefined;
			if (!found) continue;
			if (item.element.dataset.lane !== found.lane) item.element.dataset.lane = found.lane;
			const { core, x } = item.mark;
			say(item, item.control.lastElementChild, "left", found.x - (core ? core[0] : x - reachOf(item.mark)));
		}
	};
	return { place, name };
}

/** Events that stand as one follow one another: of what moves together the first stays, whoever joins or leaves. */
function keyOf({ events }: Mark): string {
	const first = events[0]?.id ?? "";
	return events.length === 1 ? first : `${first} and others`;
}

function createItem(mark: Mark, data: PlayerData): Item {
	const element = emptyMark(mark).cloneNode(true) as HTMLLIElement;
	const control = element.firstElementChild as HTMLElement;
	const item = { element, control, mark, data, isNamed: false, said: new Map() };
	bind(item, mark);
	return item;
}

const emptyMarks = new Map<boolean, Element>();

/** As rendered for its kind, parsed once. */
function emptyMark(mark: Mark): Element {
	const isCount = mark.events.length > 1;
	const known = emptyMarks.get(isCount);
	if (known) return known;
	const template = document.createElement("template");
	template.innerHTML = renderMark(mark).text;
	const element = template.content.firstElementChild!;
	emptyMarks.set(isCount, element);
	return element;
}

/** Removes an element; returns what stood after it. */
function replaced(element: Element): Element | null {
	const next = element.nextElementSibling;
	element.remove();
	return next;
}

/** What goes can stand for what comes in its place, if it is of its kind and nobody is on it. */
function canServe({ element, mark }: Item, other: Mark): boolean {
	const isSameKind = mark.events.length > 1 === other.events.length > 1;
	return isSameKind && !element.contains(document.activeElement);
}

/** Makes an element stand for a mark of its kind; its full text comes when it rests. */
function bind(item: Item, mark: Mark): void {
	const { element, control, data } = item;
	const [first] = mark.events;
	item.mark = mark;
	delete control.dataset.full;
	const [shown, called] = mark.events.length > 1 ? countOf(mark, data) : [first?.short ?? "", first?.short ?? ""];
	control.setAttribute("aria-label", called);
	if (control.lastElementChild) write(control.lastElementChild, shown);
	if (mark.events.length > 1) control.dataset.ids = idsOf(mark).join(" ");
	else if (first) {
		element.dataset.event = first.id;
		control.setAttribute("href", `#/${data.slides[first.slide]?.id ?? ""}`);
	}
}

/** Another text in the same node: a new node would have the box around it made anew. */
function write(element: Element, text: string): void {
	const { firstChild } = element;
	if (!(firstChild instanceof Text)) element.textContent = text;
	else if (firstChild.data !== text) firstChild.data = text;
}

function countOf({ events }: Mark, data: PlayerData): [shown: string, called: string] {
	return [String(events.length), wordsOf(data.language).eventCount(events.length)];
}

/** Gives a mark its full text, unless it has it. */
function tell({ control, mark, data }: Item): void {
	if (control.dataset.full !== undefined) return;
	const full = fullTextOf(mark, data);
	control.dataset.full = full;
	// What is read on the mark is part of what it is called, for those who call it by its name.
	control.setAttribute("aria-label", mark.events.length === 1 ? `${mark.events[0]?.short}. ${full}` : full);
}

function update(item: Item, mark: Mark, { current }: RailScene): void {
	if (!standsForSame(item.mark, mark)) bind(item, mark);
	item.mark = mark;
	const { element, control } = item;
	const { classList } = element;
	// Moved, not laid out, and by styles that nothing in it inherits: under the hand two hundred move at every frame.
	say(
		item,
		control,
		"transform",
		mark.core ? mark.core[0] : mark.x - reachOf(mark),
		(length) => `translateX(${length})`,
	);
	say(item, control, "width", mark.core ? mark.core[1] - mark.core[0] : 2 * reachOf(mark));
	classList.toggle("core", mark.core !== null);
	classList.toggle("somewhere", mark.core !== null && isSomewhereIn(mark));
	classList.toggle("extent", mark.extent !== null);
	if (mark.extent) {
		element.style.setProperty("--extent-x", String(mark.extent[0]));
		element.style.setProperty("--extent-width", String(mark.extent[1] - mark.extent[0]));
	}
	classList.toggle("about", mark.about);
	classList.toggle(
		"skipped",
		mark.events.every(({ skipped }) => skipped),
	);
	classList.toggle("far", mark.x > RAIL.width * 0.6);
	classList.toggle(
		"current",
		mark.events.some(({ id }) => id === current),
	);
}

function standsForSame({ events: own }: Mark, { events }: Mark): boolean {
	return own.length === events.length && own[0] === events[0] && own.at(-1) === events.at(-1);
}

type Styled = "transform" | "width" | "left";

/** @param value in units; of a hundredth of one nobody sees more. */
function say(
	item: Item,
	element: Element | null,
	name: Styled,
	value: number,
	form = (length: string) => length,
): void {
	const rounded = Math.round(value * 100) / 100;
	if (!element || item.said.get(name) === rounded) return;
	item.said.set(name, rounded);
	(element as HTMLElement).style.setProperty(name, form(`calc(${rounded} * var(--u))`));
}
