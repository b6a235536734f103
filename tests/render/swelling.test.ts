import { expect, test } from "vitest";
import { renderSwelling, thickest } from "../../src/render/swelling.ts";
import { compileStory } from "../compile/small-story.ts";

const points = (text: string) => {
	const { deck } = compileStory({
		"series.yaml": `- { id: trade, title: Trade, unit: tonnes, ${text} }\n`,
		"10-one.md": opening,
	});
	if (!deck) throw new Error("there is no deck");
	const markup = renderSwelling(deck, deck.series.trade!, 500).text;
	const rects = [
		...markup.matchAll(/<rect class="overview-(\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
	]
		.map(([, name, x, y, width, height]) => ({
			name,
			x: Number(x),
			y: Number(y),
			width: Number(width),
			height: Number(height),
		}))
		.filter(({ name }) => name !== "clearing");
	return { markup, rects };
};

const opening = `# It opens

\`\`\`chapter
title: One
number: 1
span: 1950/1960
\`\`\`

Said. [@times; @smith]

Note: Hello.
`;

test("the line is as thick to both sides as its figure, and the greatest is the thickest", () => {
	const { rects } = points(
		"points: [{ date: 1950, value: 50, source: times }, { date: 1952, value: 100, source: times }]",
	);
	expect(rects.map(({ y, height }) => [y, height])).toEqual([
		[473.8, 52.5],
		[500 - thickest, 2 * thickest],
	]);
});

test("nothing is thick where there is no figure", () => {
	const { rects } = points(
		"points: [{ date: 1950, value: 50, source: times }, { date: 1952, value: 100, source: times }]",
	);
	const [first, second] = rects;
	expect(second!.x - (first!.x + first!.width)).toBeGreaterThan(first!.width * 0.9);
});

test("it is full up to what all agree on and paler up to the highest estimate", () => {
	const { rects } = points("points: [{ date: 1950, value: 80, range: [40, 100], source: times }]");
	expect(rects.map(({ name, height }) => [name, height])).toEqual([
		["spread", 100],
		["figure", 43],
	]);
});

test("it is cut where the method changes, once for each break", () => {
	const { markup } = points(
		"points: [{ date: 1950, value: 1, source: times }, { date: 1951, value: 1, source: times }], breaks: [{ after: 1950, reason: New }]",
	);
	expect(markup.match(/overview-cut/g)).toHaveLength(1);
});
