/** The marks and names on a frame of a map, put where nothing else is. */

import type { Deck } from "../deck/deck.ts";
import { placeAreaName } from "../deck/map-area-labels.ts";
import { type MapView, toPicture } from "../deck/map-camera.ts";
import { type NameBox, type PlaceBox, placeNames } from "../deck/map-labels.ts";
import { createRaster, fillBox, fillPath, type Raster, type Surveyed, survey } from "../deck/map-raster.ts";
import type { Area, MapFrame } from "../deck/map-scene.ts";
import type { Place } from "../deck/records.ts";
import { round } from "../deck/round.ts";
import { type Html, html } from "./html.ts";
import { widthOf } from "./letter-width.ts";
import type { MapPlan } from "./map-plan.ts";
import { placeOf } from "./slide-parts.ts";

/** A picture of a map: its size in units, that of its type, and what else stands on it. */
export interface MapPicture {
	width: number;
	height: number;
	/** No names that are used there where their size is 0. */
	type: { name: number; local: number; area: number };
	/** Boxes that names keep out of. */
	taken: { x: number; y: number; width: number; height: number }[];
	/** From the middle of a mark to its rim. */
	mark: number;
	/** Units at the edges where no name begins. */
	edge: number;
	/** Whether a name may stand on two lines where it finds no room on one. */
	breaks?: boolean;
}

/** Letters of areas stand apart, in ems. */
const spacing = 0.1;
/** How the name of an area may lie: well within it, else close to its edge, else a little over that. */
const eases = [
	{ around: 14, over: 0 },
	{ around: 6, over: 0 },
	{ around: 6, over: 0.16 },
];
/** How far from its place the name of a sea or region may go, as a part of the picture's width. */
const drift = 0.1625;

export function renderNames(...given: Parameters<typeof drawNames>): Html {
	return drawNames(...given).drawn;
}

/** With the boxes that the names have, for what moves over them. */
export function drawNames(
	deck: Deck,
	plan: MapPlan,
	frame: MapFrame,
	index: number,
	view: MapView,
	picture: MapPicture,
): { drawn: Html; boxes: NameBox[] } {
	const { edge } = picture;
	const taken = takenOn(plan, index, view, picture);
	const land = rasterOf(plan.drawing.paths.land, view, picture);
	const grounds = [land, ...plan.drawing.paths.tones.map(({ d }) => rasterOf(d, view, picture))];
	const end = plan.ways.findLast((way) => way.frame === index)?.end;
	const places = apart(
		frame.places
			.map((id) => placeOf(deck, id))
			.map((place) => ({ place, at: toPicture(view, plan.drawing.project(place.at)) }))
			.filter(({ at: [x, y] }) => x > edge && y > edge && x < picture.width - edge && y < picture.height - edge),
		picture.mark,
	);
	for (const { at } of places) fillBox(taken, boxAround(at, picture.mark + 2));
	const isEnd = (at: [number, number]) => end && distance(at, toPicture(view, end)) < picture.mark * 2;
	const texts = places.map(({ place }) => settingsOfPlace(place, picture));
	const boxes = placeNames(
		places.map(({ at }, index) => {
			const [whole = [], ...less] = texts[index]!;
			return { at, ...sizeOf(whole), less: less.map(sizeOf) };
		}),
		picture.mark + 12,
		{ taken, grounds },
	);
	const named = places.flatMap(({ at }, index) => {
		const box = boxes[index];
		return box ? [{ at, box, lines: texts[index]![box.setting]! }] : [];
	});
	// A mark whose name finds no room would be a riddle.
	const marks = named.map(
		({ at: [x, y] }) =>
			html`<circle class="map-mark${isEnd([x, y]) && " map-now"}" cx="${round(x)}" cy="${round(y)}" r="${picture.mark}"/>`,
	);
	const leaders = named.map(({ box }, index) => renderLeader(box, index));
	const shores = survey(land);
	const areas = plan.areas.flatMap(
		(area, index) => placeArea(area, plan.drawing.paths.areas[index] ?? "", plan, view, picture, taken, shores) ?? [],
	);
	const drawn = ({ lines, box }: { lines: Line[]; box: NameBox }) => renderLines(lines, box);
	return {
		drawn: html`${areas.map(drawn)}${leaders}${marks}${named.map(drawn)}`,
		boxes: [...areas, ...named].map(({ box }) => box),
	};
}

/** Of places that share a dot the first one has it. */
function apart<T extends { at: [number, number] }>(places: T[], mark: number): T[] {
	return places.filter(({ at }, index) => places.slice(0, index).every((other) => distance(at, other.at) > mark));
}

function renderLeader({ leader }: PlaceBox, index: number): Html | null {
	if (!leader) return null;
	const d = leader.map((point) => point.map(round).join(" ")).join("L");
	return html`<path class="map-leader" data-mark="${index}" d="M${d}"/>`;
}

/** The name, and the one used there; the name alone; and that on two lines. */
function settingsOfPlace({ name, names, local }: Place, { type, breaks }: MapPicture): Line[][] {
	const there = local && type.local > 0 ? names[local] : undefined;
	const set = (text: string): Line => ({ text, kind: "map-name", size: type.name, lang: null });
	const alone = [set(name)];
	const both: Line[][] =
		there && there !== name ? [[...alone, { text: there, kind: "map-local", size: type.local, lang: local }]] : [];
	const broken = breaks ? brokenInTwo(name).map(set) : [];
	return [...both, alone, ...(broken.length > 1 ? [broken] : [])];
}

/** After a space or a hyphen, in two parts about as long as one another; as it is where it has neither. */
function brokenInTwo(name: string): string[] {
	const parts = name.split(/(?<=[ -])/);
	const ways = parts.slice(1).map((_, at) => [
		parts
			.slice(0, at + 1)
			.join("")
			.trimEnd(),
		parts.slice(at + 1).join(""),
	]);
	const longest = (lines: string[]) => Math.max(...lines.map(({ length }) => length));
	return ways.sort((a, b) => longest(a) - longest(b))[0] ?? [name];
}

/** What names keep out of: the edges, what stands on the map, and the ways drawn so far. */
function takenOn(plan: MapPlan, index: number, view: MapView, picture: MapPicture): Raster {
	const { width, height, edge } = picture;
	const taken = createRaster(width, height);
	const edges = [
		{ x: 0, y: 0, width, height: edge },
		{ x: 0, y: height - edge, width, height: edge },
		{ x: 0, y: 0, width: edge, height },
		{ x: width - edge, y: 0, width: edge, height },
	];
	for (const box of [...edges, ...picture.taken]) fillBox(taken, box);
	for (const way of plan.ways.filter(({ frame }) => frame <= index))
		for (const point of way.along(6 / view.k)) fillBox(taken, boxAround(toPicture(view, point), 4));
	return taken;
}

function rasterOf(d: string, view: MapView, { width, height }: MapPicture): Raster {
	const raster = createRaster(width, height);
	fillPath(raster, d, (point) => toPicture(view, point));
	return raster;
}

interface Line {
	text: string;
	kind: string;
	size: number;
	lang: string | null;
}

/** Countries are named on their own ground, seas off the land; an area whose name finds no room goes without. */
function placeArea(
	area: Area,
	ground: string,
	plan: MapPlan,
	view: MapView,
	picture: MapPicture,
	taken: Raster,
	land: Surveyed,
): { lines: Line[]; box: NameBox } | null {
	const at = toPicture(view, plan.drawing.project(area.at));
	const bed = {
		within: area.codes.length > 0 ? survey(rasterOf(ground, view, picture)) : null,
		without: area.kind === "sea" ? land : null,
		reach: area.codes.length > 0 ? Number.POSITIVE_INFINITY : drift * picture.width,
	};
	const settings = settingsOf(area, picture.type.area);
	const found = placeAreaName(
		settings.map((lines) => ({ at, ...sizeOf(lines) })),
		eases,
		bed,
		taken,
	);
	return found && { lines: settings[found.setting]!, box: found.box };
}

/** Two names of a sea stand on two lines; a country's name may be broken, and be a little smaller. */
function settingsOf({ name, kind }: Area, size: number): Line[][] {
	const set = (lines: string[], size: number) => lines.map((text) => ({ text, kind: `map-${kind}`, size, lang: null }));
	if (kind === "sea") return [set(name.split(/(?<= \/) /), size)];
	return [set([name], size), set(name.split(" "), size), set(name.split(" "), Math.max(20, size - 4))];
}

function sizeOf(lines: Line[]): { width: number; height: number } {
	const widths = lines.map(({ text, size, kind }) => {
		const isArea = kind !== "map-name" && kind !== "map-local";
		// The heavier cut of names is a little wider; seas are set in the serif.
		const face = kind === "map-sea" ? "serif" : "label";
		return widthOf(text, size, face) * 1.05 + (isArea ? text.length * spacing * size : 0);
	});
	return { width: Math.max(...widths), height: lines.reduce((sum, line) => sum + heightOf(line), 0) };
}

/** Other scripts are taller than Latin letters of their size. */
function heightOf({ kind, size }: Line): number {
	return size * (kind === "map-local" ? 1.2 : 1.12);
}

function renderLines(lines: Line[], box: NameBox): Html {
	const x = box.align === "start" ? box.x : box.align === "end" ? box.x + box.width : box.x + box.width / 2;
	let foot = box.y;
	return html`${lines.map((line) => {
		const { text, kind, size, lang } = line;
		foot += heightOf(line);
		return html`<text class="${kind}" x="${round(x)}" y="${round(foot - size * 0.3)}" font-size="${size}"${box.align !== "start" && html` text-anchor="${box.align}"`}${lang && html` lang="${lang}"`}>${text}</text>`;
	})}`;
}

function boxAround([x, y]: [number, number], radius: number) {
	return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function distance([x0, y0]: [number, number], [x1, y1]: [number, number]): number {
	return Math.hypot(x1 - x0, y1 - y0);
}
