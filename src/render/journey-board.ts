/** What turns as the train runs: the clock and the counter; and what it is moved by: play, pause and a slider. */
import { xIn } from "../deck/timetable.ts";
import { type Html, html } from "./html.ts";
import type { JourneyFrame } from "./journey-frame.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import type { JourneyModel } from "./journey-model.ts";
import type { JourneyWords } from "./journey-words.ts";

/** Screen readers have all of it from the slider. */
export function renderBoard(frame: JourneyFrame, words: JourneyWords, { board }: JourneyLayout): Html {
	const { clock, zone, day, km, where, position } = frame;
	return html`<div class="journey-board" aria-hidden="true" style="--x:${board.x};--y:${board.y}">
		<span class="journey-clock">${clock}</span>
		<span class="journey-when"><span class="journey-day-now">${day}</span><span class="journey-zone-now">${zone}</span></span>
		<span class="journey-counter">${km}</span>
		<span class="journey-where"><span class="journey-where-now">${where}</span><span class="journey-assumed"${position.known && html` hidden`}>${words.assumed}</span></span>
	</div>`;
}

/** The slider's track is the timetable's own axis: the thumb stands under the train. */
export function renderControls(
	frame: JourneyFrame,
	words: JourneyWords,
	{ plot, slider }: JourneyLayout,
	{ journey }: JourneyModel,
): Html {
	const [x0, x1] = [xIn(plot, journey.span.start), xIn(plot, journey.span.end)].map((x) => Math.round(x * 10) / 10);
	return html`<div class="journey-controls" style="--x0:${x0};--x1:${x1};--y:${slider}">
		<button type="button" class="journey-play" aria-label="${words.play}" data-pause="${words.pause}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path class="journey-play-sign" d="M7 4v16l13-8z"/><path class="journey-pause-sign" d="M6 4h4v16H6zM14 4h4v16h-4z"/></svg></button>
		<input type="range" class="journey-slider" min="0" max="1" step="any" value="1" aria-label="${words.moment}" aria-valuetext="${frame.spoken}">
	</div>`;
}
