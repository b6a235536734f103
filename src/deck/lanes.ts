/** Labels on many lanes, above and below a line: nearest lane first, nothing over a label or a leader. */

export interface Labelled {
	id: string;
	/** Units: where its leader meets the line, and how wide its label is. */
	x: number;
	width: number;
	/** Smaller goes first. */
	rank: number;
}

export interface Placed {
	id: string;
	/** From 1, the lane next to the line; negative below it. */
	lane: number;
	/** The left edge of the label. */
	left: number;
}

export interface LaneOptions {
	above: number;
	below: number;
	/** The labels' outer bounds. */
	left: number;
	right: number;
	/** Units kept free beside labels. */
	air: number;
}

interface Side {
	lanes: number;
	sign: 1 | -1;
	labels: { lane: number; x0: number; x1: number }[];
	leaders: { lane: number; x: number }[];
}

/** Those there is room for. Deterministic; 100 labels take about a millisecond. */
export function placeOnLanes(items: Labelled[], options: LaneOptions): Placed[] {
	const sides: Side[] = [
		{ lanes: options.above, sign: 1, labels: [], leaders: [] },
		{ lanes: options.below, sign: -1, labels: [], leaders: [] },
	];
	const order = [...items].sort((a, b) => a.rank - b.rank || a.x - b.x);
	return order.flatMap((item) => placeOne(item, sides, options) ?? []);
}

function placeOne(item: Labelled, sides: Side[], options: LaneOptions): Placed | null {
	const deepest = Math.max(options.above, options.below);
	for (let lane = 1; lane <= deepest; lane++) {
		for (const side of sides) {
			if (lane > side.lanes) continue;
			// Above, labels stand to the right of their leader first; below likewise, so that time reads on.
			for (const left of [item.x, item.x - item.width]) {
				if (!isFree(item, lane, left, side, options)) continue;
				side.labels.push({ lane, x0: left, x1: left + item.width });
				side.leaders.push({ lane, x: item.x });
				return { id: item.id, lane: lane * side.sign, left };
			}
		}
	}
	return null;
}

function isFree(
	item: Labelled,
	lane: number,
	left: number,
	side: Side,
	{ left: min, right: max, air }: LaneOptions,
): boolean {
	const right = left + item.width;
	if (left < min || right > max) return false;
	const overLabel = side.labels.some((label) => label.lane === lane && left < label.x1 + air && label.x0 - air < right);
	if (overLabel) return false;
	const overLeader = side.leaders.some(
		({ lane: deep, x }) => deep >= lane && x > left - air / 2 && x < right + air / 2,
	);
	if (overLeader) return false;
	return !side.labels.some((label) => label.lane < lane && item.x > label.x0 - air / 2 && item.x < label.x1 + air / 2);
}
