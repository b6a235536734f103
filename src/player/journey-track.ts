/** The train on the map: along the way that is known, and the way behind it drawn. */
import type { Position } from "../deck/journey.ts";

/** Returns what draws a position; a journey without a map draws none. `picture` is that of the train, where one goes along. */
export function createJourneyMap(map: SVGSVGElement | null, picture: HTMLElement | null): (position: Position) => void {
	const world = map?.querySelector<SVGGElement>(".map-world");
	const train = map?.querySelector<SVGGElement>(".journey-train");
	if (!map || !world || !train) return () => undefined;
	const [k, x, y] = (map.dataset.view ?? "").split(" ").map(Number) as [number, number, number];
	const legs = [...world.querySelectorAll<SVGPathElement>(".journey-way")].map((path) => ({
		path,
		leg: Number(path.dataset.leg),
		known: !path.classList.contains("assumed"),
		length: path.getTotalLength(),
	}));

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
		const point = under.path.getPointAtLength(along);
		const before = under.path.getPointAtLength(Math.max(0, along - step));
		const after = along < step ? under.path.getPointAtLength(step) : point;
		picture?.setAttribute("data-heading", after.x < before.x ? "west" : "east");
		const [left, top] = [round(k * point.x + x), round(k * point.y + y)];
		train.setAttribute("transform", `translate(${left} ${top})`);
		picture?.style.setProperty("--x", String(left));
		picture?.style.setProperty("--y", String(top));
		train.setAttribute("data-known", String(known));
	};
}

/** Units of the path over which it is seen where the train is heading. */
const step = 4;

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
