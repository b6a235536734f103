/** All the lines that there can be between two stops, where of one of them only a stretch of time is told. */
import type { Journey } from "./journey.ts";

/** Instants with kilometres: the first to leave, the last to leave, the last to come, the first to come. */
export type Fan = [number, number][];

export function fansOf({ calls }: Journey): Fan[] {
	return calls.flatMap((to, index) => {
		const from = calls[index - 1];
		if (!from) return [];
		const leaves = from.leftKnown ? null : from.ranges.at(-1);
		const comes = to.cameKnown ? null : to.ranges[0];
		if (!leaves && !comes) return [];
		const [a, b] = [leaves ?? { start: from.left, end: from.left }, comes ?? { start: to.came, end: to.came }];
		return [
			[
				[a.start, from.km],
				[a.end, from.km],
				[b.end, to.km],
				[b.start, to.km],
			],
		];
	});
}
