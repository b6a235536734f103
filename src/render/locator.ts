/** Where an event happened, as a small map in the column of its date: no names, since the places stand above it. */
import type { MapAtlas } from "../deck/atlas.ts";
import type { LonLat, TimelineEvent } from "../deck/deck.ts";
import { dateLines } from "../deck/format-date.ts";
import { drawMap, type MapDrawing } from "../deck/map.ts";
import { type Html, html } from "./html.ts";
import { BOX, placeOf, type SlideContext } from "./slide-parts.ts";

/** Units. */
const width = 328;
const tallest = 184;
const lowest = 104;
/** Above the map, and at least below it. */
const air = 24;
/** Kilometres across the shorter side: enough of the coasts about to know them by. */
const leastKm = 1900;
const dot = 6;

/** Null where the event has no place, the build no atlas, or the column no room. */
export function renderLocator(context: SlideContext, event: TimelineEvent, dateSize: number): Html | null {
	const { atlas, deck } = context;
	const height = heightFor(context, event, dateSize);
	if (!atlas || event.places.length === 0 || height < lowest) return null;
	const points = event.places.map((id) => placeOf(deck, id).at);
	const map = mapFor(atlas, points, height);
	const [view] = map.views;
	if (!view) throw new RangeError("a map has a view for each of its frames");
	const dots = points.map((point) => {
		const [x, y] = map.project(point);
		return html`<circle class="locator-dot" cx="${round(view.k * x + view.x)}" cy="${round(view.k * y + view.y)}" r="${dot}"/>`;
	});
	return html`<svg class="locator" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false"><rect class="locator-sea" width="${width}" height="${height}"/><g transform="translate(${round(view.x)} ${round(view.y)}) scale(${view.k.toPrecision(5)})"><path class="locator-land" d="${map.paths.land}"/>${map.paths.lines.map((d) => html`<path class="locator-way" d="${d}"/>`)}</g>${dots}</svg>`;
}

/** What the date, the places and the people leave of the column; as the style sheet sets them. */
function heightFor({ deck }: SlideContext, event: TimelineEvent, dateSize: number): number {
	const { lines, prefix, suffix } = dateLines(event.date, deck.language);
	const aside = 43;
	const hours = lines.filter((line) => line.includes(":")).length;
	const date = (lines.length - hours * 0.3) * dateSize * 0.88 + (prefix ? aside : 0) + (suffix ? aside : 0);
	const places = event.places.reduce((sum, id) => sum + (placeOf(deck, id).local ? 80 : 50), 16);
	const people = event.people.length * 33;
	return Math.min(tallest, Math.floor((BOX.height - date - places - people - 2 * air) / 8) * 8);
}

const drawn = new WeakMap<MapAtlas, Map<string, MapDrawing>>();

/** Many events share their places: each map is drawn once. */
function mapFor(atlas: MapAtlas, points: LonLat[], height: number): MapDrawing {
	const maps = drawn.get(atlas) ?? new Map<string, MapDrawing>();
	drawn.set(atlas, maps);
	const key = `${height} ${points.join(" ")}`;
	const known = maps.get(key);
	if (known) return known;
	const inset = { top: 26, right: 30, bottom: 26, left: 30 };
	const frames = [{ points, leastKm }];
	const lines = points.length > 1 ? [points] : [];
	const map = drawMap(atlas, {
		width,
		height,
		inset,
		frames,
		tones: [],
		unions: null,
		lines,
		tolerance: 2.4,
		grain: 0.5,
	});
	maps.set(key, map);
	return map;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
