/** A time of travel as somebody reckoned it beside the time that it took: two bars under the timetable, at its own scale. */
import { durationOf } from "../deck/journey.ts";
import { type Plot, xIn, yIn } from "../deck/timetable.ts";
import { type Html, html } from "./html.ts";
import { numeral } from "./journey-frame.ts";
import type { Rect } from "./journey-layout.ts";
import type { JourneyModel } from "./journey-model.ts";
import type { TimetableLook } from "./journey-timetable.ts";
import { journeyWordsOf } from "./journey-words.ts";
import { labelWidth } from "./label-width.ts";
import { widthOf } from "./letter-width.ts";

const hour = 3_600_000;

/** Units from the foot of the ground to the middle of each bar, in heights of a letter. */
const rows = [1.15, 2.35] as const;

/** How far below the ground they reach, in heights of a letter. */
export const reckoningDepth = 3;

/** The times of a reckoning, as lengths from the departure on, and its words. */
function reckonedOf({ reckoning, journey, places, language }: JourneyModel) {
	const first = journey.calls[0];
	const reached = journey.calls.findIndex(({ stop }, index) => index > 0 && stop.place === reckoning?.until);
	const until = journey.calls[reached];
	if (!reckoning || !first || !until) return null;
	const words = journeyWordsOf(language);
	const km = (distance: number) => words.kilometres(numeral(distance, language));
	const hours = reckoning.distance / reckoning.speed;
	const took = durationOf(first, until);
	const [least, most] = [Math.round(took.least / hour), Math.round(took.most / hour)];
	return {
		from: first.left,
		reckoned: hours * hour,
		took,
		longest: Math.max(hours * hour, took.most),
		tookHours: words.hours(least === most ? String(least) : `${least}–${most}`),
		reckonedHours: words.hours(numeral(Math.round(hours * 10) / 10, language)),
		told: [words.reckoned(km(reckoning.distance), numeral(reckoning.speed, language)), reckoning.label],
		tookTold: words.took(km(until.km - first.km), places[reached]!.name),
	};
}

/** Between a bar and its hours, and between those and what they are of, in heights of a letter. */
const afterBar = 0.7;
const afterHours = 1.1;

/** The heavier cut is wider than the one that is measured. */
function hoursWidth(texts: string[], type: number): number {
	return Math.max(...texts.map((text) => widthOf(text, type, "label"))) * 1.16;
}

/** What a ground must show besides the journey itself: until when, how many kilometres, and how wide the words after that are. */
export function reckoningReach(model: JourneyModel, type: number): { end: number; km: number; words: number } | null {
	const found = reckonedOf(model);
	if (!found) return null;
	const { from, longest, tookHours, reckonedHours, told, tookTold } = found;
	const texts = Math.max(labelWidth(told[0]!, type), labelWidth(tookTold, type)) * 1.04;
	const words = hoursWidth([tookHours, reckonedHours], type) + (afterBar + afterHours) * type + texts;
	return { end: from + longest, km: model.reckoning!.distance, words };
}

export function renderReckoning(model: JourneyModel, look: TimetableLook): Html | null {
	const found = reckonedOf(model);
	if (!found) return null;
	const { from, reckoned, took, longest, tookHours, reckonedHours, told, tookTold } = found;
	const { plot, type } = look;
	const x0 = xIn(plot, from);
	const at = (duration: number) => xIn(plot, from + duration);
	const end = at(longest) + type * afterBar;
	const [above, below] = rows.map((row) => plot.bottom + row * type) as [number, number];
	const column = end + hoursWidth([tookHours, reckonedHours], type) + type * afterHours;
	const full = told.filter(Boolean).join(", ");
	// Where there is not the room to tell all of it below one another, it stands at the end of its own bar.
	const shift = column + labelWidth(full, type) < look.width ? 0 : at(longest) - at(reckoned);
	const line = (hours: string, text: string, y: number, left = 0) => {
		const foot = round(y + type * 0.36);
		return html`<text class="journey-hours" x="${round(end - left)}" y="${foot}">${hours}</text><text class="journey-hours-of" x="${round(column - left)}" y="${foot}">${text}</text>`;
	};
	return html`<g class="journey-reckoning">
		${renderSlope(model, look)}
		<rect class="journey-reckoned-bar" x="${round(x0)}" y="${round(above - 5)}" width="${round(at(reckoned) - x0)}" height="10"/>
		<rect class="journey-took-bar" x="${round(x0)}" y="${round(below - 5)}" width="${round(at(took.least) - x0)}" height="10"/>
		<rect class="journey-took-range" x="${round(at(took.least))}" y="${round(below - 5)}" width="${round(at(took.most) - at(took.least))}" height="10"/>
		${line(reckonedHours, column - shift + labelWidth(full, type) < look.width ? full : told[0]!, above, shift)}
		${line(tookHours, tookTold, below)}
	</g>`;
}

/** The reckoned way in the timetable itself: from the same moment, as steep as it would have been. */
function renderSlope(model: JourneyModel, { plot, type }: TimetableLook): Html | null {
	const slope = slopeOf(model, plot, type);
	if (!slope) return null;
	const { from, to, text, box } = slope;
	const [[x0, y0], [x1, y1]] = [from, to];
	return html`<path class="journey-reckoned" d="M${round(x0)} ${round(y0)}L${round(x1)} ${round(y1)}"/><circle class="journey-reckoned-end" cx="${round(x1)}" cy="${round(y1)}" r="4.5"/><text class="journey-hours" x="${round(box.x + 4)}" y="${round(y1 + type * 0.34)}">${text}</text>`;
}

/** What stations' names keep out of. */
export function reckoningBoxes(model: JourneyModel, plot: Plot, type: number): Rect[] {
	const slope = slopeOf(model, plot, type);
	return slope ? [slope.box] : [];
}

/** Where it goes, and what is written at its end. */
function slopeOf({ reckoning, journey, language }: JourneyModel, plot: Plot, type: number) {
	const first = journey.calls[0];
	if (!reckoning || !first) return null;
	const hours = reckoning.distance / reckoning.speed;
	const from = [xIn(plot, first.left), yIn(plot, first.km)] as const;
	const to = [xIn(plot, first.left + hours * hour), yIn(plot, first.km + reckoning.distance)] as const;
	const text = journeyWordsOf(language).hours(numeral(Math.round(hours * 10) / 10, language));
	const width = labelWidth(text, type) * 1.16 + 8;
	return { from, to, text, box: { x: to[0] + 6, y: to[1] - type * 0.6, width, height: type * 1.2 } };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
