/** What was promised of this story: how much of it there is, how long it takes, and that nobody is quoted who did not say so. */
import { describe, expect, test } from "vitest";
import type { Scene, Slide } from "../../src/deck/deck.ts";
import { createCompiler } from "../../src/node/compiler.ts";
import { ownFolders } from "../../src/node/project.ts";

const { deck } = createCompiler(ownFolders)();
const chapters = deck!.chapters;
const told = chapters.filter(({ backup }) => !backup).flatMap(({ slides }) => slides);

test("it is told on 40 to 50 slides", () => {
	expect(told.length).toBeGreaterThanOrEqual(40);
	expect(told.length).toBeLessThanOrEqual(50);
});

test.each([
	["alliance", 9, 11],
	["cooling", 9, 11],
	["vladivostok", 5, 6],
	["visit", 11, 13],
])("the chapter %s has %i to %i slides beside its opening", (id, least, most) => {
	const slides = chapters.find((chapter) => chapter.id === id)!.slides.filter(({ kind }) => kind !== "chapter");
	expect(slides.length).toBeGreaterThanOrEqual(least);
	expect(slides.length).toBeLessThanOrEqual(most);
});

describe("every slide", () => {
	// The slide on the closed border stands for three years, and says the most.
	const longest = 260;

	test("has notes that can be said, of 100 words or more", () => {
		const counts = told.map(({ id, notes }) => ({ id, words: plain(notes).split(/\s+/).filter(Boolean).length }));
		expect(counts.filter(({ words }) => words < 100 || words > longest)).toEqual([]);
	});

	test("has between 50 and 115 seconds", () => {
		const times = told.map(({ id, time }) => ({ id, time }));
		expect(times.filter(({ time }) => time < 50 || time > 115)).toEqual([]);
	});
});

test("it begins with three judgements, each with its confidence and its basis", () => {
	const rows = scenesOf("judgements").flatMap(({ rows }) => rows);
	expect(rows).toHaveLength(3);
	for (const { confidence, basis, cites } of rows) {
		expect(confidence).toMatch(/^(?:high|moderate|low)$/);
		expect(plain(basis)).not.toBe("");
		expect(cites).not.toEqual([]);
	}
});

test("no two people's names run into one", () => {
	const people = Object.values(deck!.people).filter(({ type }) => type === "person");
	const [full, any] = [people.map(({ name }) => name), people.flatMap(({ name, called }) => [name, called || name])];
	const twoNames = new RegExp(`\\b(?:${full.join("|")})\\s(?:${any.join("|")})\\b`);
	const texts = told.flatMap(({ body, notes }) => [plain(body), plain(notes)]);
	expect(texts.flatMap((text) => twoNames.exec(text)?.[0] ?? [])).toEqual([]);
});

test("of meetings that rest on no page the speaker is told", () => {
	const { notes } = told.find(({ id }) => id === "putin-pyongyang-2000")!;
	const { events } = deck!.series["leader-meetings"]!;
	const weak = events.filter(({ note }) => /general knowledge|not verified/.test(note ?? ""));
	expect(weak).toHaveLength(3);
	for (const { date } of weak) expect(plain(notes)).toContain(date.text.slice(0, 4));
});

test("an hour that is on record as about is dated so", () => {
	const events = told.flatMap(({ events }) => events);
	const hours = events.filter(({ date }) => date.precision === "minute").map(({ id, date }) => [id, date.approximate]);
	expect(Object.fromEntries(hours)).toEqual({
		"kim-khasan-2019": true,
		"kim-vladivostok-2019": true,
		"kim-arrives-khasan-2023": false,
		"vostochny-summit-2023": false,
		"komsomolsk-2023": true,
	});
});

test("Article 1 of 1961 stands beside Article 4 of 2024", () => {
	const treaties = scenesOf("compare").map(({ columns }) => columns.map(({ title, label }) => `${title} ${label}`));
	const beside = treaties.filter(
		(columns) => columns.some((one) => /Article 1\b/.test(one)) && columns.some((one) => /Article 4\b/.test(one)),
	);
	expect(beside).toHaveLength(1);
});

/**
 * Words in quotation marks that are on no slide as a quotation of their own: from the ledger of facts, which is kept outside
 * the project and says of each of them that its wording was seen on a page, and safe to print.
 */
const verbatim = [
	"a de facto air war exists over North Korea between the U.N. and the USSR.",
	"actively advancing",
	"Chairman Kim Jong-un is quite an open person and speaks freely.",
	"clear manifestation of the stand of the WPK [Workers’ Party of Korea] and the government of the DPRK",
	"discontinue any military assistance to North Korea",
	"It can fly from Moscow to Japan and then back again.",
	"Moscow pledged project development assistance but claims to have deferred decisions on military aid",
	"No, no agreements have been signed on this or any other topic, there were no such plans.",
	"That’s why we came here. The leader of the DPRK shows great interest in rocket engineering; they are also trying to develop space.",
	"The glory of Russia as the country of the first space conquerors will never fade",
	"We urge the DPRK to cease its arms negotiations with Russia and abide by the public commitments that Pyongyang has made to not provide or sell arms to Russia",
	"We’ll take that with a grain of salt and we’ll watch.",
	"will not hesitate to impose new sanctions, if appropriate",
];

test("quotation marks stand around what was said, and around nothing else", () => {
	const records = [
		...scenesOf("quote").map(({ html }) => html),
		...scenesOf("compare").flatMap(({ columns }) => columns.flatMap(({ html, quote }) => (quote ? [html] : []))),
		...verbatim,
	].map((words) => folded(plain(words)));
	const quoted = chapters.flatMap(({ slides }) => slides).flatMap(quotedOn);
	expect(quoted.length).toBeGreaterThan(10);
	expect(quoted.filter(({ words }) => !records.some((record) => record.includes(folded(words))))).toEqual([]);
	const unused = verbatim.filter((one) => !quoted.some(({ words }) => folded(one).includes(folded(words))));
	expect(unused).toEqual([]);
});

function scenesOf<T extends Scene["type"]>(type: T): Extract<Scene, { type: T }>[] {
	return told.flatMap(({ scene }) => (scene?.type === type ? [scene as Extract<Scene, { type: T }>] : []));
}

/** All that stands between quotation marks in what a slide shows and what its speaker says. */
function quotedOn({ id, titleHtml, body, notes, scene, events }: Slide): { id: string; words: string }[] {
	const texts = [titleHtml, body, notes, ...textsIn(scene), ...events.flatMap(({ title, short }) => [title, short])];
	return texts.flatMap((html) => {
		const marked = html.replace(/<q\b[^>]*>/g, "“").replaceAll("</q>", "”");
		const found = plain(marked).matchAll(/“([^”]*)”|"([^"]*)"|(?<!\p{L})‘((?:[^’]|’(?=\p{L}))*)’/gu);
		return [...found].map(([, double, straight, single]) => ({ id, words: double ?? straight ?? single ?? "" }));
	});
}

function textsIn(value: unknown): string[] {
	if (typeof value === "string") return [value];
	return value && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

function plain(html: string): string {
	const signs: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "’" };
	return html.replace(/<[^>]+>/g, "").replace(/&[#\w]+;/g, (sign) => signs[sign] ?? sign);
}

/** However lines are broken, and whichever apostrophe is written. */
function folded(text: string): string {
	return text.replace(/\s+/g, " ").replaceAll("'", "’").trim().toLowerCase();
}
