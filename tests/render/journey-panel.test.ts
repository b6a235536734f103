import { expect, test } from "vitest";
import type { Route } from "../../src/deck/records.ts";
import { bareWords } from "../../src/render/journey-panel.ts";
import { journeyWordsOf } from "../../src/render/journey-words.ts";
import { date } from "../fixtures/sample-deck.ts";

const words = journeyWordsOf("en");

function told(...dates: string[]): string {
	const stops = dates.map((text) => ({ place: "a", date: date(text) }) as Route["stops"][number]);
	return bareWords({ title: "R", stops } as Route, "en-GB", words).dates;
}

test.each([
	[["1984-05", "1984-07-01"], "May 1984 – 1 Jul 1984"],
	[["2011-08-20/2011-08-24", "2011-08-24/.."], "from 20 Aug 2011"],
	[["1986-10-22", "1986-10-28"], "22–28 Oct 1986"],
])("of a journey with dates alone, %j, it is told from when to when and no more exactly than that", (dates, text) => {
	expect(told(...dates)).toBe(`${text}, dates alone are on record`);
});
