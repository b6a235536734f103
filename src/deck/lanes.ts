/** Labels on many lanes, above and below a line: in roofs of leaders, so that no label stands over a label or a leader. */

export interface Labelled {
	id: string;
	/** Units: where its leader meets the line, and how wide its label is. */
	x: number;
	width: number;
	/** How many lanes it takes: a label of several lines. */
	rows: number;
	/** Smaller matters more where there is not room for all. */
	rank: number;
}

export interface Placed {
	id: string;
	side: 1 | -1;
	/** From 1: the lane nearest the line of those it takes. */
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

interface Slot {
	item: Labelled;
	side: 1 | -1;
	lane: number;
	left: number;
}

/** How one attempt goes about it: blocks of so many labels a side, of which so many hang to the left of their leaders. */
interface Plan {
	block: number;
	leftHung: number;
	first: 1 | -1;
}

/**
 * Those there is room for, and in the most telling of many arrangements. Leaders that stand close together under one
 * roof (labels to the left of the left half, to the right of the right half) keep the fewest labels out; how large the
 * roofs should be depends on the crowd, so all sizes are tried. Deterministic; 60 labels take about 30 ms.
 */
export function placeOnLanes(items: Labelled[], options: LaneOptions): Placed[] {
	const sorted = [...items].sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1));
	let best: Slot[] = [];
	let bestScore = Number.NEGATIVE_INFINITY;
	for (const plan of plansFor(sorted.length)) {
		const slots = attempt(sorted, plan, options);
		const score = scoreOf(slots);
		if (score > bestScore) [best, bestScore] = [slots, score];
	}
	return best.map(({ item, side, lane, left }) => ({ id: item.id, side, lane, left }));
}

function plansFor(count: number): Plan[] {
	const plans: Plan[] = [];
	for (let block = 1; block <= Math.min(14, count); block++) {
		for (let leftHung = 0; leftHung <= block; leftHung++) {
			plans.push({ block, leftHung, first: 1 }, { block, leftHung, first: -1 });
		}
	}
	return plans;
}

/** What is left out costs most, and an important label far more; then short leaders are better than long ones. */
function scoreOf(slots: Slot[]): number {
	return slots.reduce((sum, { item, lane }) => sum + 1000 * item.rows * 2 ** -item.rank - lane, 0);
}

function attempt(items: Labelled[], { block, leftHung, first }: Plan, options: LaneOptions): Slot[] {
	const slots: Slot[] = [];
	const leftOver: Labelled[] = [];
	for (let start = 0, side = first; start < items.length; start += block, side = side === 1 ? -1 : 1) {
		const roof = items.slice(start, start + block);
		// A roof rises towards its middle: the outer labels, on the nearest lanes, are laid first.
		for (const item of roof.slice(0, leftHung)) place(item, [side], ["left", "right"], slots, leftOver, options);
		for (const item of roof.slice(leftHung).reverse()) place(item, [side], ["right", "left"], slots, leftOver, options);
	}
	for (const item of leftOver.sort((a, b) => a.rank - b.rank))
		place(item, [1, -1], ["right", "left"], slots, [], options);
	return slots;
}

type Hang = "left" | "right";

function place(
	item: Labelled,
	sides: (1 | -1)[],
	hangs: Hang[],
	slots: Slot[],
	leftOver: Labelled[],
	options: LaneOptions,
): void {
	const deepest = Math.max(options.above, options.below);
	for (let lane = 1; lane <= deepest; lane++) {
		for (const side of sides) {
			for (const hang of hangs) {
				const slot = { item, side, lane, left: hang === "right" ? item.x : item.x - item.width };
				if (!isFree(slot, slots, options)) continue;
				slots.push(slot);
				return;
			}
		}
	}
	leftOver.push(item);
}

function isFree(slot: Slot, others: Slot[], { left, right, air, above, below }: LaneOptions): boolean {
	const top = slot.lane + slot.item.rows - 1;
	if (top > (slot.side === 1 ? above : below)) return false;
	if (slot.left < left || slot.left + slot.item.width > right) return false;
	return others.every((other) => other.side !== slot.side || !collide(slot, other, air));
}

function collide(a: Slot, b: Slot, air: number): boolean {
	const shareLane = a.lane < b.lane + b.item.rows && b.lane < a.lane + a.item.rows;
	if (shareLane && a.left < b.left + b.item.width + air && b.left < a.left + a.item.width + air) return true;
	return passes(a, b, air) || passes(b, a, air);
}

/** Whether the leader of one passes through the label of the other, or so near that it seems to. */
function passes(far: Slot, near: Slot, air: number): boolean {
	if (far.lane + far.item.rows <= near.lane) return false;
	return far.item.x > near.left - air / 2 && far.item.x < near.left + near.item.width + air / 2;
}
