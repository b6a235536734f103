import { describe, expect, it } from "vitest";
import { type Labelled, placeOnLanes } from "../../src/deck/lanes.ts";

const options = { above: 10, below: 8, left: 24, right: 1576, air: 14 };
const crowd: Labelled[] = Array.from({ length: 40 }, (_, i) => ({
	id: `l${i}`,
	x: 80 + ((i * 263) % 1440),
	width: 120 + ((i * 37) % 90),
	rows: 1 + (i % 2),
	rank: i % 4,
}));

describe("labels on lanes", () => {
	const placed = placeOnLanes(crowd, options);
	const byId = new Map(crowd.map((label) => [label.id, label]));
	const boxes = placed.map((place) => ({ ...place, ...(byId.get(place.id) as Labelled) }));

	it("most find room in a story of 60 events in 40 places, and every important one does", () => {
		expect(placed.length).toBeGreaterThan(30);
		expect(boxes.filter(({ rank }) => rank === 0)).toHaveLength(10);
	});

	const pairs = boxes.flatMap((a) => boxes.filter((b) => b !== a && b.side === a.side).map((b) => [a, b] as const));

	it("never overlap", () => {
		for (const [a, b] of pairs) {
			const sameLane = a.lane < b.lane + b.rows && b.lane < a.lane + a.rows;
			if (sameLane) expect(a.left + a.width < b.left || b.left + b.width < a.left, `${a.id} and ${b.id}`).toBe(true);
		}
	});

	it("are crossed by no leader", () => {
		for (const [a, b] of pairs) {
			const passes = b.lane + b.rows > a.lane;
			if (passes) expect(b.x < a.left || b.x > a.left + a.width, `${b.id} through ${a.id}`).toBe(true);
		}
	});

	it("stay within their lanes and bounds", () => {
		for (const { side, lane, rows, left, width } of boxes) {
			expect(lane + rows - 1).toBeLessThanOrEqual(side === 1 ? options.above : options.below);
			expect(left).toBeGreaterThanOrEqual(options.left);
			expect(left + width).toBeLessThanOrEqual(options.right);
		}
	});

	it("come out the same from the same events in any order", () => {
		const again = placeOnLanes([...crowd].reverse(), options);
		expect(new Map(again.map((p) => [p.id, p.lane]))).toEqual(new Map(placed.map((p) => [p.id, p.lane])));
	});
});
