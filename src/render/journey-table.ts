/** The stops of a journey as a table: where, when, how far, who says so, and what is not on record. */
import type { RouteStop } from "../deck/records.ts";
import { renderCiteNumbers } from "./cites.ts";
import { renderDataTable } from "./data-table.ts";
import { type Html, html } from "./html.ts";
import { numeral } from "./journey-frame.ts";
import { journeyWordsOf } from "./journey-words.ts";
import { placeOf, type SlideContext } from "./slide-parts.ts";
import { renderDate } from "./time.ts";

export interface StopsOf {
	route: string;
	/** Numbers on the slide, by stop. */
	cites: (number | null)[];
}

/** With a column for the journey where there are several. */
export function renderStopsTable({ deck, slide, words }: SlideContext, journeys: StopsOf[]): Html {
	const own = journeyWordsOf(deck.language);
	const isOne = journeys.length === 1;
	const rows = journeys.flatMap(({ route: id, cites }) =>
		(deck.routes[id]?.stops ?? []).map((stop, index) => {
			const number = cites[index];
			const source = number ? html`${deck.sources[stop.source]?.short}${renderCiteNumbers(slide, [number])}` : "";
			const cells = [
				html`${placeOf(deck, stop.place).name}`,
				whenOf(stop, stop.arrive ?? (stop.depart ? null : stop.date)),
				whenOf(stop, stop.depart),
				stop.km === null ? "" : numeral(stop.km, deck.language),
				source,
				basisOf(stop),
			];
			return isOne ? cells : [html`${deck.routes[id]?.title}`, ...cells];
		}),
	);
	const columns = [own.place, own.arrives, own.leaves, own.km, own.source, own.standing];
	const caption = isOne ? (deck.routes[journeys[0]!.route]?.title ?? slide.title) : slide.title;
	return renderDataTable({ caption, columns: isOne ? columns : [own.journey, ...columns], rows, words });

	function whenOf(stop: RouteStop, date: RouteStop["arrive"]): Html | string {
		if (!date) return "";
		// The author's words for an hour stand where an exact one cannot.
		const told = stop.time && !(date === stop.depart && stop.arrive) ? `, ${stop.time}` : "";
		const isHour = date.precision === "minute" && !date.interval;
		return html`${renderDate(date, deck.language, "short")}${!isHour && told}`;
	}

	function basisOf(stop: RouteStop): string {
		const hour = [stop.arrive, stop.depart].some((date) => date?.precision === "minute" && !date.interval);
		const notes = [hour ? own.hourKnown : own.hourUnknown, stop.unknown ? own.wayAssumed : "", stop.basis, stop.note];
		return notes.filter(Boolean).join(". ");
	}
}
