/** The rail of the text: chapters in their colours with their years, a window for each event, and a block with its date that follows the scroll. */

import { isOn } from "../deck/briefing-route.ts";
import { DAY } from "../deck/calendar.ts";
import { partText } from "../deck/date-text.ts";
import type { EdtfDate } from "../deck/deck.ts";
import { formatDate, isWorded, monthOf } from "../deck/format-date.ts";
import { type Html, html } from "../render/html.ts";
import { readWordsOf } from "../render/read-words.ts";
import { afterPaint } from "./after-paint.ts";
import { placeText } from "./announce.ts";
import type { Player } from "./player.ts";
import "./strip.css";

export interface Strip {
	element: HTMLElement;
	/** After a move, or after another route was taken. */
	refresh: () => void;
	stop: () => void;
}

/**
 * In the order of the telling, so that every slide can be reached by a thumb: six days of a story of decades would be
 * less than a hair on a line of time. What it says of a place is its date.
 */
export function createStrip(player: Player): Strip {
	const element = document.createElement("div");
	element.className = "strip";
	element.tabIndex = 0;
	for (const [name, value] of Object.entries({
		role: "slider",
		"aria-label": readWordsOf(player.data.language).strip,
		"aria-orientation": "horizontal",
		"aria-valuemin": "1",
	}))
		element.setAttribute(name, value);
	let stops: number[] = [];
	let waiting = 0;
	let namesMonths = player.data.chapters.every(
		({ span }) => !span?.start || isWorded(monthOf(span.start), player.data.language),
	);

	const refresh = () => {
		const { index } = player.position();
		const fresh = player.sections.map((_, at) => at).filter((at) => isOn(player.route, at) || isAsked(player, at));
		if (fresh.join() !== stops.join()) draw(fresh);
		const at = stops.indexOf(index);
		element.setAttribute("aria-valuenow", String(at + 1));
		element.setAttribute("aria-valuetext", valueText(player, index));
		showDate(element, player, index);
		// What is measured is laid out by then in any case.
		requestAnimationFrame(() => {
			follow();
			makeRoom(element);
		});
	};
	const draw = (fresh: number[]) => {
		stops = fresh;
		element.setAttribute("aria-valuemax", String(stops.length));
		element.innerHTML = renderStrip(player, stops, namesMonths).text;
	};
	const follow = () => {
		waiting = 0;
		const { index } = player.position();
		const box = player.sections[index]?.getBoundingClientRect();
		const through = box ? Math.min(1, Math.max(0, (innerHeight * 0.35 - box.top) / Math.max(1, box.height))) : 0;
		// What is on no strip, as what is held in reserve after the end, stands where it is told.
		const at = stops.includes(index) ? stops.indexOf(index) + through : stops.filter((stop) => stop < index).length;
		const share = at / Math.max(1, stops.length);
		element.style.setProperty("--at", String(Math.round(share * 10_000) / 10_000));
		element.classList.toggle("late", share > 0.5);
	};
	const scrolled = () => {
		if (waiting === 0) waiting = requestAnimationFrame(follow);
	};
	const goTo = (at: number) => {
		const index = stops[Math.max(0, Math.min(stops.length - 1, at))];
		if (index !== undefined && index !== player.position().index) player.goTo({ index, step: 0 });
	};
	const release = takeHand(element, (share) => goTo(Math.floor(share * stops.length)));
	const press = (event: KeyboardEvent) => {
		const at = stops.indexOf(player.position().index);
		const to = keyTarget(event.key, at, stops.length);
		if (to === null) return;
		event.preventDefault();
		goTo(to);
	};
	element.addEventListener("keydown", press);
	addEventListener("scroll", scrolled, { passive: true });
	addEventListener("resize", scrolled);
	// Months that the page itself does not name take a telephone a tenth of a second to find: the text is there first.
	const forget = namesMonths
		? () => undefined
		: afterPaint(() => {
				namesMonths = true;
				draw(stops);
				refresh();
			});
	return {
		element,
		refresh,
		stop: () => {
			forget();
			release();
			removeEventListener("scroll", scrolled);
			removeEventListener("resize", scrolled);
		},
	};
}

function isAsked({ sections }: Player, at: number): boolean {
	return sections[at]?.hasAttribute("data-asked") ?? false;
}

function keyTarget(key: string, at: number, count: number): number | null {
	const steps: Record<string, number> = {
		ArrowRight: at + 1,
		ArrowUp: at - 1,
		ArrowLeft: at - 1,
		ArrowDown: at + 1,
		PageDown: at + 5,
		PageUp: at - 5,
		Home: 0,
		End: count - 1,
	};
	return steps[key] ?? null;
}

/** A tap, or a finger or a mouse drawn along: the share of the strip's length at which it is. */
function takeHand(element: HTMLElement, show: (share: number) => void): () => void {
	const tell = (event: PointerEvent) => {
		const box = element.getBoundingClientRect();
		show(Math.min(0.9999, Math.max(0, (event.clientX - box.left) / box.width)));
	};
	const down = (event: PointerEvent) => {
		if (event.button !== 0) return;
		element.setPointerCapture(event.pointerId);
		element.focus({ preventScroll: true });
		element.classList.add("held");
		tell(event);
	};
	const move = (event: PointerEvent) => {
		if (element.hasPointerCapture(event.pointerId)) tell(event);
	};
	const up = () => element.classList.remove("held");
	element.addEventListener("pointerdown", down);
	element.addEventListener("pointermove", move);
	element.addEventListener("lostpointercapture", up);
	return () => {
		element.removeEventListener("pointerdown", down);
		element.removeEventListener("pointermove", move);
		element.removeEventListener("lostpointercapture", up);
	};
}

function renderStrip({ data }: Player, stops: number[], namesMonths: boolean): Html {
	const events = new Set(data.events.map(({ slide }) => slide));
	const chapters = data.chapters.flatMap((chapter, number) => {
		const count = stops.filter((index) => data.slides[index]?.chapter === number).length;
		return count > 0 ? [{ chapter, count }] : [];
	});
	const eras = chapters.map(
		({ chapter, count }) =>
			html`<span class="strip-era" data-tone="${chapter.number ?? 0}" style="flex-grow:${count}">${chapter.span && renderBegin(chapter.span, data.language, namesMonths)}<span lang="${document.documentElement.lang}">${chapter.title}</span></span>`,
	);
	const windows = stops.map((index, at) =>
		events.has(index)
			? html`<i data-slide="${index}" style="--x:${Math.round(((at + 0.5) / stops.length) * 10_000) / 10_000}"></i>`
			: null,
	);
	return html`<span class="strip-eras" aria-hidden="true">${eras}</span><span class="strip-line" aria-hidden="true">${windows}</span><b class="strip-now" aria-hidden="true"></b><span class="strip-date" aria-hidden="true"></span>`;
}

/** When a chapter begins: its year, and its month where it tells of months and there is room to say so. */
function renderBegin({ start, end }: EdtfDate, language: string, namesMonth: boolean): Html | null {
	if (start === null) return null;
	const at = new Date(start);
	const fields = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: 1, hour: 0, minute: 0, second: 0 };
	const isShort = namesMonth && end !== null && end - start < 2 * year;
	const month = isShort && html`<b class="strip-month">${formatDate(monthOf(start), language, "short")}</b>`;
	// As on a scale, where "2019년" has no room either; a year that needs its era to be known says it.
	const name = fields.year > 99 ? String(fields.year) : partText(fields, "year", language, "short");
	return html`<b class="strip-year">${name}</b>${month} `;
}

const year = 366 * DAY;

/** Where the reader is in time, beside the block. */
function showDate(element: HTMLElement, { data }: Player, index: number): void {
	// A slide that names no time is told at that of the slide before it, but what opens a chapter is not.
	const chapter = data.slides[index]?.chapter ?? 0;
	const dated = data.slides.findLast((slide, at) => at <= index && slide.chapter === chapter && slide.now !== null);
	// Ahead of the chapters that are counted it is that of the whole story, and would stand at the first year of it.
	const isAhead = data.chapters.every(({ number }, at) => at > chapter || number === null);
	const now = isAhead ? null : dated?.now;
	const label = element.querySelector(".strip-date");
	if (label) label.textContent = now ? formatDate(now, data.language, "short") : "";
}

/** Of the names of chapters those stand back that the date would stand on, and years that are wider than their chapter. */
function makeRoom(element: HTMLElement): void {
	const own = element.querySelector(".strip-date")?.getBoundingClientRect();
	if (!own) return;
	for (const name of element.querySelectorAll<HTMLElement>(".strip-era > *")) {
		const box = name.getBoundingClientRect();
		const isUnder = own.width > 0 && box.left < own.right + 2 && box.right > own.left - 2;
		const isCut = name.matches("b") && box.right > (name.parentElement?.getBoundingClientRect().right ?? 0) + 0.5;
		name.classList.toggle("under", isUnder || isCut);
	}
}

/** "7 of 42. 6 July 1961. A treaty binds them". */
function valueText(player: Player, index: number): string {
	const slide = player.data.slides[index];
	const date = slide?.now ? `${formatDate(slide.now, player.data.language)}. ` : "";
	return `${placeText(player, index)}. ${date}${slide?.title ?? ""}`;
}
