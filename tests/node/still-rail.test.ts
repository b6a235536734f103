/** The rail on paper, of the story's own slides: it says what their pictures say. */
import { expect, test } from "vitest";
import { routeOf } from "../../src/deck/briefing-route.ts";
import { type SlideKind, slidesOf } from "../../src/deck/deck.ts";
import { journeyOf } from "../../src/deck/journey.ts";
import { playerDataOf } from "../../src/deck/player-data.ts";
import { xOf } from "../../src/deck/rail.ts";
import { viewAt } from "../../src/deck/rail-scene.ts";
import { createCompiler } from "../../src/node/compiler.ts";
import { ownFolders } from "../../src/node/project.ts";
import { renderStillRail, stillRailOf } from "../../src/render/still-rail.ts";

const deck = createCompiler(ownFolders)().deck!;
const data = playerDataOf(deck, { notes: false });

function railOf(kind: SlideKind) {
	const found = slidesOf(deck).find(({ slide }) => slide.kind === kind)!;
	return { ...found, rail: renderStillRail(stillRailOf(data, routeOf(data, null), found, deck)).text };
}

test("beside a journey the block stands where the train has come to", () => {
	const { slide, index, rail } = railOf("journey");
	const scene = slide.scene?.type === "journey" ? slide.scene : undefined;
	const { end } = journeyOf(deck.routes[scene!.routes[0]!.route]!)!.span;
	const [, x] = /class="still-now" x="([\d.]+)" y="\d+" width="12"/.exec(rail) ?? [];
	expect(Number(x) + 6).toBeCloseTo(xOf(end, viewAt(data, index)), 0);
});

test("beside a map's frames the block stands at the last of them, and its stretch begins with the first", () => {
	const found = slidesOf(deck).find(({ slide: { scene } }) => scene?.type === "map" && scene.frames.length > 2)!;
	const frames = found.slide.scene?.type === "map" ? found.slide.scene.frames : [];
	const rail = renderStillRail(stillRailOf(data, routeOf(data, null), found, deck)).text;
	const [stretch, block] = [...rail.matchAll(/class="still-now" x="([\d.]+)"/g)].map(([, x]) => Number(x));
	const view = viewAt(data, found.index);
	expect(stretch).toBeCloseTo(xOf(frames[0]!.date!.start!, view), 0);
	expect(block! + 6).toBeCloseTo(xOf(frames.at(-1)!.date!.start!, view), 0);
});

test("only where the overview's line swells does the stripe make room for it", () => {
	expect(railOf("overview").rail).toMatch(/class="rail grown swollen/);
	expect(railOf("event").rail).not.toMatch(/swollen/);
});

test("windows stand on the stretch of now, as on the stripe, and none on its block", () => {
	const counted = slidesOf(deck).map((found) => stillRailOf(data, routeOf(data, null), found, deck).parts);
	const places = counted.flatMap((parts) => {
		const [stretch, block] = [...parts.keys()].filter((at) => parts[at]!.includes("still-now"));
		const windows = [...parts.keys()].filter((at) => /still-(window|name)/.test(parts[at]!));
		const cores = [...parts.keys()].filter((at) => parts[at]!.includes("still-core"));
		return block === undefined
			? []
			: [{ isUnder: windows.every((at) => at > stretch! && at < block), last: Math.max(-1, ...cores) < stretch! }];
	});
	expect(places.length).toBeGreaterThan(30);
	expect(places.every(({ isUnder, last }) => isUnder && last)).toBe(true);
});
