import { expect, test } from "vitest";
import { type Box, TRAIN, trainSide, trainSides } from "../../src/deck/train-side.ts";

const map = { width: 400, height: 300 };
const along = Array.from({ length: 101 }, (_, index): [number, number] => [80 + index * 2.4, 150]);
const names: Box[] = [
	{ x: 90, y: 110, width: 60, height: 20 },
	{ x: 150, y: 170, width: 60, height: 20 },
];

function isCovered([x, y]: [number, number], [dx, dy]: [number, number]): boolean {
	const [left, top] = [x + dx - TRAIN.width / 2, y + dy - TRAIN.height / 2];
	return names.some(
		(name) =>
			left < name.x + name.width &&
			left + TRAIN.width > name.x &&
			top < name.y + name.height &&
			top + TRAIN.height > name.y,
	);
}

test("the train's picture is above its mark where nothing stands there, and covers no name of the map", () => {
	expect(trainSide([200, 150], [], map)).toEqual([0, -31]);
	for (const at of along) expect(isCovered(at, trainSide(at, names, map))).toBe(false);
});

test("along a way it covers no name, changes sides seldom, and ends where it would stand by itself", () => {
	const sides = trainSides(along, names, map);
	expect(along.filter((at, index) => isCovered(at, sides[index]!))).toEqual([]);
	const changes = sides.filter((side, index) => index > 0 && side !== sides[index - 1]);
	expect(changes.length).toBeLessThan(4);
	expect(sides.at(-1)).toEqual(trainSide(along.at(-1)!, names, map));
});
