/** The train on the map: along the way that is known, and the way behind it drawn. */

import type { Position } from "../deck/journey.ts";
import { round } from "../deck/round.ts";
import { type Box, trainSides } from "../deck/train-side.ts";

/** Returns what draws a position; a journey without a map draws none. `picture` is that of the train, where one goes along. */
export function createJourneyMap(map: SVGSVGElement | null, picture: HTMLElement | null): (position: Position) => void {
	const world = map?.querySelector<SVGGElement>(".map-world");
	const train = map?.querySelector<SVGGElement>(".journey-train");
	if (!map || !world || !train) return () => undefined;
	const [k, x, y] = (map.dataset.view ?? "").split(" ").map(Number) as [number, number, number];
	// The train follows the thin line: dashes are drawn in another order where track is gone over again.
	const ways = world.querySelectorAll<SVGPathElement>(".journey-way-ahead");
	const legs = [...world.querySelectorAll<SVGPathElement>(".journey-way")].map((path, index) => ({
		path,
		leg: Number(path.dataset.leg),
		known: !path.classList.contains("assumed"),
		length: path.getTotalLength(),
		pointAt: pointsOf(ways[index]!),
	}));
	const put = (point: { x: number; y: number }): [number, number] => [round(k * point.x + x), round(k * point.y + y)];
	const sides = picture && sidesOf(legs, put, map);

	return ({ leg, share, known }) => {
		for (const one of legs) {
			const state = one.leg < leg || (one.leg === leg && share >= 1) ? "done" : one.leg > leg ? "ahead" : "now";
			if (one.path.dataset.state !== state) one.path.dataset.state = state;
			if (state === "now" && one.known)
				one.path.setAttribute("stroke-dasharray", `${round(one.length * share)} ${Math.ceil(one.length)}`);
			else one.path.removeAttribute("stroke-dasharray");
		}
		// While it stands it is where the last leg ended, or, before the first, where that begins.
		const under = legs.findLast((one) => one.leg <= leg) ?? legs[0];
		if (!under) return;
		const part = under.leg < leg ? 1 : under.leg > leg ? 0 : share;
		const along = part * under.length;
		const point = under.pointAt(along);
		const before = under.pointAt(Math.max(0, along - step));
		const after = along < step ? under.pointAt(step) : point;
		picture?.setAttribute("data-heading", after.x < before.x ? "west" : "east");
		const [left, top] = put(point);
		train.setAttribute("transform", `translate(${left} ${top})`);
		const [dx, dy] = sides?.(under, along) ?? [0, 0];
		for (const [name, value] of [
			["--x", left],
			["--y", top],
			["--dx", dx],
			["--dy", dy],
		] as const)
			picture?.style.setProperty(name, String(value));
		train.setAttribute("data-known", String(known));
	};
}

interface Way {
	length: number;
	pointAt: (along: number) => { x: number; y: number };
}

/** Units of the path between points at which the picture may change sides. */
const stretch = 6;

/** Which side of the track the picture is on, so many units along one of its ways. */
function sidesOf<T extends Way>(
	ways: T[],
	put: (point: { x: number; y: number }) => [number, number],
	map: SVGSVGElement,
) {
	const counts = ways.map(({ length }) => Math.max(1, Math.ceil(length / stretch)));
	const points = ways.flatMap(({ length, pointAt }, index) =>
		Array.from({ length: counts[index]! + 1 }, (_, at) => put(pointAt((at / counts[index]!) * length))),
	);
	const { width, height } = map.viewBox.baseVal;
	const sides = trainSides(points, boxesOf(map.dataset.names ?? ""), { width, height });
	const starts = ways.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count + 1, 0));
	return (way: T, along: number) => {
		const index = ways.indexOf(way);
		return sides[starts[index]! + Math.round((along / way.length) * counts[index]!)];
	};
}

/** Of the names on the map, as it lists them: four numbers each. */
function boxesOf(list: string): Box[] {
	const numbers = list.split(/[ ,]/).map(Number);
	return Array.from({ length: Math.floor(numbers.length / 4) }, (_, index) => {
		const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(index * 4);
		return { x, y, width, height };
	});
}

/** Units of the path over which it is seen where the train is heading. */
const step = 4;
/** Units of the path between points that are asked for: so close that the line between two is the path. */
const spacing = 2;

/**
 * Where a path is after so many units of its length. For each answer the browser first lays out what has changed, which is
 * too slow for every frame: all are asked for at once, before anything moves.
 */
function pointsOf(path: SVGPathElement): (along: number) => { x: number; y: number } {
	const count = Math.max(1, Math.ceil(path.getTotalLength() / spacing));
	const share = path.getTotalLength() / count;
	const points = Array.from({ length: count + 1 }, (_, index) => path.getPointAtLength(index * share));
	return (along) => {
		const index = Math.max(0, Math.min(count - 1, Math.floor(along / share)));
		const [from, to] = [points[index]!, points[index + 1]!];
		const part = along / share - index;
		return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
	};
}
