/** The stripe under the hand: drag it along, turn the wheel over it to look closer or from further away. */
import { MINUTE } from "../deck/calendar.ts";
import type { TimeSpan } from "../deck/deck.ts";
import { instantAt, RAIL, scaleOf } from "../deck/rail.ts";

export interface Grip {
	view: () => TimeSpan;
	whole: () => TimeSpan;
	show: (view: TimeSpan) => void;
	/** What is pointed at is wanted now. */
	rest: () => void;
}

/** A drag begins after this many units, so that a click stays a click. */
const slack = 4;
/** The closest look: ten minutes on the whole stripe. */
const closest = 10 * MINUTE;

export function grip(nav: HTMLElement, { view, whole, show, rest }: Grip): () => void {
	const unitsOf = (event: MouseEvent) => {
		const box = nav.getBoundingClientRect();
		return ((event.clientX - box.left) / box.width) * RAIL.width;
	};
	let drag: { x: number; view: TimeSpan } | null = null;
	let moved = false;

	const down = (event: PointerEvent) => {
		rest();
		moved = false;
		if (event.button === 0) drag = { x: unitsOf(event), view: view() };
	};
	const move = (event: PointerEvent) => {
		if (!drag) return;
		const shift = drag.x - unitsOf(event);
		if (!moved && Math.abs(shift) < slack) return;
		if (!moved) nav.setPointerCapture(event.pointerId);
		moved = true;
		const time = shift * scaleOf(drag.view);
		show(keptWithin({ start: drag.view.start + time, end: drag.view.end + time }, whole()));
	};
	const up = () => {
		drag = null;
	};
	// The click that ends a drag is not meant for the mark it happens to end on. A finger's drag ends in none; a key's click counts no presses.
	const click = (event: MouseEvent) => {
		if (moved && event.detail > 0) event.preventDefault();
	};
	const wheel = (event: WheelEvent) => {
		event.preventDefault();
		const factor = Math.exp(Math.max(-100, Math.min(100, event.deltaY)) / 400);
		show(keptWithin(zoomed(view(), instantAt(unitsOf(event), view()), factor), whole()));
	};
	nav.addEventListener("pointerdown", down);
	nav.addEventListener("pointermove", move);
	addEventListener("pointerup", up);
	addEventListener("pointercancel", up);
	nav.addEventListener("click", click, { capture: true });
	nav.addEventListener("wheel", wheel, { passive: false });
	return () => {
		nav.removeEventListener("pointerdown", down);
		nav.removeEventListener("pointermove", move);
		removeEventListener("pointerup", up);
		removeEventListener("pointercancel", up);
		nav.removeEventListener("click", click, { capture: true });
		nav.removeEventListener("wheel", wheel);
	};
}

function zoomed(view: TimeSpan, about: number, factor: number): TimeSpan {
	return { start: about + (view.start - about) * factor, end: about + (view.end - about) * factor };
}

/** Never wider than the story, never beyond its ends. */
function keptWithin(view: TimeSpan, whole: TimeSpan): TimeSpan {
	const width = Math.min(whole.end - whole.start, Math.max(closest, view.end - view.start));
	const middle = (view.start + view.end) / 2;
	const start = Math.min(whole.end - width, Math.max(whole.start, middle - width / 2));
	return { start, end: start + width };
}
