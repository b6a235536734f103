/** What the speaker's view says: its words in each language, the line of the plan, the table of times and its CSV. */
import { expect, test } from "vitest";
import { moveTiming, newTiming, startTiming } from "../../src/deck/timing.ts";
import { renderSpeaker } from "../../src/render/speaker.ts";
import { csvOf, renderReport, signed } from "../../src/render/speaker-report.ts";
import { renderStrip } from "../../src/render/speaker-strip.ts";
import { speakerWordsOf } from "../../src/render/speaker-words.ts";
import { briefing, minute, short, whole } from "../fixtures/briefing.ts";

const words = speakerWordsOf("en-GB");
const timing = moveTiming(startTiming(newTiming("s0"), 0), "s3", 1.5 * minute);
const rehearsal = { data: briefing, route: whole, timing, now: 2 * minute };

test("words are whole in each language, and English where there are none", () => {
	expect(speakerWordsOf("ru-RU").notes).toBe("Заметки");
	expect(speakerWordsOf("de")).toBe(words);
	for (const language of ["en", "ru", "ko"])
		expect(Object.values(speakerWordsOf(language)).every((word) => word.trim() !== "")).toBe(true);
});

test("every control of the view has a name to be heard", () => {
	const buttons = renderSpeaker(words, "?").text.match(/<button[^>]*>.*?<\/button>/g) ?? [];
	expect(buttons.length).toBeGreaterThan(8);
	for (const button of buttons) expect(button).toMatch(/aria-label="[^"]|>[^<\s]/);
});

test("the line of the plan holds the slides of the route, each as long as its budget", () => {
	const strip = renderStrip(briefing, short).text;
	expect(
		[...strip.matchAll(/data-slide="(\d+)" style="flex-grow:(\d+)"/g)].map(([, index, time]) => [index, time]),
	).toEqual([
		["0", "30"],
		["2", "30"],
		["6", "30"],
	]);
});

test("the table tells plan, actual and difference of slides, chapters and all", () => {
	const table = renderReport(rehearsal, words).text;
	expect(table).toContain('<td>1:00</td><td>1:30</td><td class="report-over">+0:30</td>');
	expect(table).toContain("<td>1:00</td><td>0:30</td><td>−0:30</td>");
	expect(table).toMatch(/<tfoot>.*<td>8:00<\/td><td>2:00<\/td><td>−6:00<\/td>/);
});

test.each([
	[10_000, "+0:10"],
	[-65_000, "−1:05"],
	[400, "0:00"],
])("a difference of %i ms is %s", (time, text) => {
	expect(signed(time)).toBe(text);
});

test("the CSV has a row a slide and a sum, whole seconds, quoted where it must be", () => {
	const lines = csvOf(rehearsal, words).split("\r\n");
	expect(lines).toHaveLength(11);
	expect(lines[0]).toBe("#,Slide,id,Chapter,plan (s),used (s),difference (s)");
	expect(lines[1]).toBe("1,Slide 0,s0,The first,60,90,30");
	expect(lines[4]).toBe('4,"A ""quoted"", title",s3,The first,60,30,-30');
	expect(lines[6]).toBe('6,Slide 5,s5,"The second, and last",60,0,-60');
	expect(lines[9]).toBe(",In all,,,480,120,-360");
});

test("a title that a spreadsheet would run stays text", () => {
	const data = { ...briefing, slides: briefing.slides.map((slide) => ({ ...slide, title: "=1+1" })) };
	expect(csvOf({ ...rehearsal, data }, words)).toContain("1,'=1+1,s0");
});
