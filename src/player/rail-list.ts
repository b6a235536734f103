/** The marks of the rail as a list in the page: what stays is moved, so that focus and pointer keep hold of it. */
import type { Mark } from "../deck/marks.ts";
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
	/** What its custom properties say, so that nothing is written that stands there already. */
	said: Map<string, number>;
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
		for (const [key, { element }] of items) {
			if (wanted.has(key)) continue;
			element.remove();
			items.delete(key);
		}
		let next = list.firstElementChild;
		for (const [key, mark] of wanted) {
			const item = items.get(key) ?? createItem(mark, scene.data);
			items.set(key, item);
			if (item.element === next) next = next.nextElementSibling;
			else list.insertBefore(item.element, next);
			update(item, mark, scene);
		}
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
			item.element.dataset.lane = found.lane;
			say(item, "--name-x", found.x);
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
	const template = document.createElement("template");
	template.innerHTML = renderMark(mark, data).text;
	const element = template.content.firstElementChild as HTMLLIElement;
	const control = element.firstElementChild as HTMLElement;
	const item = { element, control, mark, data, isNamed: false, said: new Map() };
	if (mark.events.length > 1) count(item, mark);
	return item;
}

function count({ control, data }: Item, mark: Mark): void {
	control.dataset.ids = idsOf(mark).join(" ");
	control.setAttribute("aria-label", wordsOf(data.language).eventCount(mark.events.length));
	if (control.firstElementChild) control.firstElementChild.textContent = String(mark.events.length);
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
	const { element, control } = item;
	const isSame = item.mark.events.length === mark.events.length && item.mark.events.at(-1) === mark.events.at(-1);
	item.mark = mark;
	if (!isSame) {
		count(item, mark);
		delete control.dataset.full;
	}
	say(item, "--x", mark.x);
	stretch(item, "core", mark.core);
	stretch(item, "extent", mark.extent);
	const { classList } = element;
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

function stretch(item: Item, name: string, ends: [number, number] | null): void {
	item.element.classList.toggle(name, ends !== null);
	if (!ends) return;
	say(item, `--${name}-x`, ends[0]);
	say(item, `--${name}-width`, ends[1] - ends[0]);
}

function say({ element, said }: Item, property: string, value: number): void {
	if (said.get(property) === value) return;
	said.set(property, value);
	element.style.setProperty(property, String(value));
}
