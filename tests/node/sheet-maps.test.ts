/** Maps on sheets of paper: drawn in the shape of their room, and nothing that the sheet does not show. */
import { expect, test } from "vitest";
import { slidesOf } from "../../src/deck/deck.ts";
import { readAtlas } from "../../src/node/atlas.ts";
import { createCompiler } from "../../src/node/compiler.ts";
import { ownFolders } from "../../src/node/project.ts";
import { sectionOf } from "../../src/render/section.ts";

const { deck } = createCompiler(ownFolders)();
const maps = slidesOf(deck!).flatMap((entry) =>
	entry.slide.scene?.type === "map" ? [{ entry, frames: entry.slide.scene.frames.length }] : [],
);

test("two frames stand high beside the text, three wide below it, and one is the stage's own", () => {
	expect(new Set(maps.map(({ frames }) => Math.min(frames, 3)))).toEqual(new Set([1, 2, 3]));
	for (const { entry, frames } of maps) {
		const section = sectionOf(deck!, entry, readAtlas());
		const shapes = [...section.matchAll(/<svg viewBox="0 0 480 (\d+)"/g)].map(([, height]) => height);
		expect([entry.slide.id, shapes]).toEqual([
			entry.slide.id,
			frames > 2 ? ["310", "310", "310"] : frames > 1 ? ["600", "600"] : [],
		]);
		expect(section.match(/<li class="map-frame"/g)).toHaveLength(frames);
		expect(section.match(/class="map-names/g)).toHaveLength(Math.min(frames, 3));
	}
});
