/** What stands on the rail of a printed slide, as drawing: a browser that prints goes through every box that is placed, for every page. */
import { halfOf, isSomewhereIn, type Mark } from "../deck/marks.ts";
import type { Name } from "../deck/names.ts";
import { RAIL } from "../deck/rail.ts";
import type { RailScene } from "../deck/rail-scene.ts";
import { round } from "../deck/round.ts";
import { type Html, html } from "./html.ts";

/** How long it lasted, and what is uncertain of that. It is a picture: what leads somewhere from every page are outline and contents. */
export function renderStillStretch(mark: Mark): Html {
	const { extent, core } = mark;
	return toned(mark, html`${extent && renderExtent(extent)}${core && renderCore(core, isSomewhereIn(mark))}`);
}

/** What stands on the stripe, as on stage: its window, and its name where it has found room for one. */
export function renderStillMark(mark: Mark, names: Name[], { current }: RailScene): Html[] {
	const [first] = mark.events;
	if (!first) throw new RangeError("a mark stands for at least one event");
	const count = mark.events.length;
	const name = count === 1 ? names.find(({ id }) => id === first.id) : undefined;
	const isCurrent = mark.events.some(({ id }) => id === current);
	const drawn = html`${mark.about && renderWhiskers(mark.x)}${(count > 1 || !mark.core) && renderWindow(mark, count)}`;
	return [drawn, name && renderName(name, first.short, isCurrent)].map((part) => toned(mark, html`${part}`));
}

/** What the route skips is there, and paler. */
function toned(mark: Mark, drawn: Html): Html {
	const isSkipped = drawn.text !== "" && mark.events.every(({ skipped }) => skipped);
	return isSkipped ? html`<g class="skipped">${drawn}</g>` : drawn;
}

/** A stretch: the stripe is thicker for as long as it lasted; what happened at some time in it is a long window. Its corners are those of its outline: round ones are two dozen curves in a PDF. */
function renderCore(ends: [number, number], isWindow: boolean): Html {
	const [x0, x1] = ends.map(withinReach) as [number, number];
	return html`<rect class="still-core${isWindow && " somewhere"}" x="${round(x0 + 1)}" y="${RAIL.stripeY - 6}" width="${round(Math.max(0, x1 - x0 - 2))}" height="12"/>`;
}

/** What is uncertain of it: a hatched end, not only a paler one. */
function renderExtent(ends: [number, number]): Html {
	const [x0, x1] = ends.map(withinReach) as [number, number];
	const [top, height, apart] = [RAIL.stripeY - 5, 10, 8.5];
	const count = Math.max(0, Math.floor((x1 - x0 - height) / apart) + 1);
	const lines = Array.from(
		{ length: count },
		(_, at) => `M${round(x0 + at * apart)} ${top + height}l${height}-${height}`,
	);
	return html`<g class="still-extent"><rect x="${round(x0)}" y="${top}" width="${round(x1 - x0)}" height="${height}" rx="3"/><path d="${lines.join("")}"/></g>`;
}

/** "About". */
function renderWhiskers(x: number): Html {
	const top = RAIL.stripeY - 13;
	return html`<path class="still-about" d="M${round(x - 6)} ${top}q-6 0-6 8v10q0 8 6 8M${round(x + 6)} ${top}q6 0 6 8v10q0 8-6 8"/>`;
}

/** One event as a window, several as their number. */
function renderWindow(mark: Mark, count: number): Html {
	const { x, core } = mark;
	if (count === 1) return renderBox("still-window", x, 7.5, 19.5);
	const middle = core ? (withinReach(core[0]) + withinReach(core[1])) / 2 : x;
	return html`${renderBox("still-window several", middle, 2 * halfOf(mark) - 4.5, 23.5)}<text class="still-count" x="${round(middle)}" y="${RAIL.stripeY + 6}">${count}</text>`;
}

function renderBox(name: string, x: number, width: number, height: number): Html {
	return html`<rect class="${name}" x="${round(x - width / 2)}" y="${round(RAIL.stripeY - height / 2)}" width="${width}" height="${height}" rx="1.75"/>`;
}

function renderName({ x, lane }: Name, text: string, isCurrent: boolean): Html {
	const y = lane === "above" ? RAIL.stripeY - 17 : RAIL.stripeY + 59;
	return html`<text class="still-name${isCurrent && " current"}" x="${round(x)}" y="${y}">${text}</text>`;
}

/** A little beyond the edges, so that an end that is not there is not seen. */
export function withinReach(x: number): number {
	return Math.max(-40, Math.min(RAIL.width + 40, x));
}
