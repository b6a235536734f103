/** Which stops tell a journey on paper. */
import { expect, test } from "vitest";
import type { Call } from "../../src/deck/journey.ts";
import { momentsOf } from "../../src/deck/journey-moments.ts";

test.each([
	["two stops, of which there are no more", [0, 700], [0, 1]],
	["three stops, all of them", [0, 650, 700], [0, 1, 2]],
	["the stops nearest to the thirds of its way, and the end", [0, 100, 330, 500, 690, 990, 1000], [2, 4, 6]],
	["two of the first third where nothing else is on record, each once", [0, 10, 20, 1000], [1, 2, 3]],
	["a way that is counted from elsewhere", [5000, 5100, 5300, 5600, 5900], [2, 3, 4]],
])("a journey is told by %s", (_, kms, moments) => {
	const calls = kms.map((km) => ({ km }) as Call);
	expect(momentsOf({ calls, km: kms.at(-1)! - kms[0]! })).toEqual(moments);
});
