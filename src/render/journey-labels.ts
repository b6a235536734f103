/** Names of stations by their stops on a timetable, clear of its lines and of one another. */
import { fansOf } from "../deck/journey-fans.ts";
import { createRaster, fillBox, type Raster } from "../deck/map-raster.ts";
import { xIn, yIn } from "../deck/timetable.ts";
import { numeral } from "./journey-frame.ts";
import { type JourneyModel, whenText } from "./journey-model.ts";
import { type Ground, placeBeside, pointsOn, type Room } from "./journey-room.ts";
import type { TimetableLook } from "./journey-timetable.ts";
import { journeyWordsOf } from "./journey-words.ts";
import { labelWidth } from "./label-width.ts";

export interface StationName {
	x: number;
	/** The top of its box. */
	y: number;
	align: "start" | "end";
	/** The name, and below it kilometres and hour where there is room for such things. */
	lines: string[];
	/** From the mark to the name, where it stands too far off to be seen to belong to it. */
	leader: string | null;
	/** The index of the call. */
	at: number;
}

/** Heights of lines, in those of a letter. */
export const lineHeight = 1.15;

/** Names choose in order; those that find no room choose first the next time. One that never does is left out: the table has it. */
export function placeStationNames(model: JourneyModel, look: TimetableLook): StationName[] {
	const ground = groundOf(model, look);
	const all = [...model.journey.calls.keys()];
	const ill = (names: Placed[]) => names.reduce((sum, one) => sum + one.ill, (all.length - names.length) * 1000);
	let order = all;
	let best: Placed[] = [];
	for (let round = 0; round < 8; round++) {
		const fresh = { taken: { ...ground, cells: ground.cells.slice() }, names: createRaster(look.width, look.height) };
		const names = placeInOrder(order, model, look, fresh);
		if (round === 0 || ill(names) < ill(best)) best = names;
		const placed = new Set(names.map(({ at }) => at));
		const left = order.filter((at) => !placed.has(at));
		if (left.length === 0) break;
		order = [...left, ...order.filter((at) => placed.has(at))];
	}
	return best.sort((a, b) => a.at - b.at);
}

/** How ill it stands: how far off, and on how many lines. */
type Placed = StationName & { ill: number };

const lineIll = 14;
/** And that it says less than it could. */
const lessIll = 60;

function placeInOrder(order: number[], model: JourneyModel, look: TimetableLook, ground: Ground): Placed[] {
	return order.flatMap((at) => {
		const call = model.journey.calls[at]!;
		const ends = [call.came, call.left, ...call.ranges.flatMap(({ start, end }) => [start, end])];
		const xs = ends.map((instant) => xIn(look.plot, instant));
		const mark = { x0: Math.min(...xs), x1: Math.max(...xs), y: yIn(look.plot, call.km) };
		const settings = settingsOf(model, at, look);
		const found = settings.flatMap((lines, setting) => {
			const widths = lines.map((line, index) => labelWidth(line, look.type * (index === 0 ? 1.16 : 1)));
			const size = { width: Math.max(...widths) + 4, height: lines.length * look.type * lineHeight };
			const room = placeBeside(mark, size, ground);
			const less = setting > 0 && setting === settings.length - 1 ? lessIll : lines.length * lineIll;
			return room ? [{ lines, room, ill: room.away + less }] : [];
		});
		const best = found.sort((a, b) => a.ill - b.ill)[0];
		return best ? [{ ...nameAt(at, best.lines, best.room, ground), ill: best.ill }] : [];
	});
}

function nameAt(at: number, lines: string[], { box, align, leader }: Room, { taken, names }: Ground): StationName {
	const filled = [
		{ x: box.x - 6, y: box.y - 4, width: box.width + 12, height: box.height + 8 },
		...(leader ? pointsOn(leader) : []),
	];
	for (const raster of [taken, names]) for (const one of filled) fillBox(raster, one);
	const x = align === "start" ? box.x : box.x + box.width;
	const path = leader && `M${leader.map((point) => point.map(Math.round).join(" ")).join("L")}`;
	return { x, y: box.y, align, lines, leader: path, at };
}

/** On two lines, or narrower on more of them, or with less. */
function settingsOf({ journey, places, language }: JourneyModel, at: number, { hours }: TimetableLook): string[][] {
	const [call, name] = [journey.calls[at]!, places[at]!.name];
	if (!hours) return [[name]];
	if (hours === "short") {
		const [, ...hour] = call.cameKnown || call.leftKnown ? whenText(call, language).split(", ") : [];
		return hour.length > 0 ? [[[name, ...hour].join(", ")], [name]] : [[name]];
	}
	const km = call.km > 0 ? journeyWordsOf(language).kilometres(numeral(call.km, language)) : "";
	const when = whenText(call, language);
	const [day = when, ...hour] = when.split(", ");
	return [
		[name, [km, when].filter(Boolean).join(" · ")],
		[name, ...[km, day, hour.join(", ")].filter(Boolean)],
		[name, [day, ...hour].join(", ")],
		[name],
	];
}

/** All that is drawn, and what is kept free. */
function groundOf({ journey, reckoning }: JourneyModel, { plot, width, height, reserved }: TimetableLook): Raster {
	const taken = createRaster(width, height);
	for (const box of reserved) fillBox(taken, box);
	const line = (...points: [number, number][]) => {
		for (const [index, point] of points.slice(1).entries())
			for (const box of pointsOn([points[index]!, point], 7)) fillBox(taken, box);
	};
	const at = (instant: number, km: number): [number, number] => [xIn(plot, instant), yIn(plot, km)];
	for (const { start, end, kmStart, kmEnd } of journey.legs) line(at(start, kmStart), at(end, kmEnd));
	for (const { ranges, km } of journey.calls) for (const { start, end } of ranges) line(at(start, km), at(end, km));
	for (const fan of fansOf(journey)) line(...[...fan, fan[0]!].map(([instant, km]) => at(instant, km)));
	const first = journey.calls[0];
	if (reckoning && first) {
		const hours = reckoning.distance / reckoning.speed;
		line(at(first.left, first.km), at(first.left + hours * 3_600_000, first.km + reckoning.distance));
	}
	return taken;
}
