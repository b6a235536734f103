/** The numbers of sources on the sheets of the story: whoever holds the paper has no other key to them. */
import { expect, test } from "vitest";
import { slidesOf } from "../../src/deck/deck.ts";
import { readAtlas } from "../../src/node/atlas.ts";
import { createCompiler } from "../../src/node/compiler.ts";
import { ownFolders } from "../../src/node/project.ts";
import { sectionOf } from "../../src/render/section.ts";

const { deck } = createCompiler(ownFolders)();

test("each number in a slide's text has its key at the foot of the same sheet", () => {
	const without = slidesOf(deck!).flatMap((entry) => {
		const section = sectionOf(deck!, entry, readAtlas());
		const seen = section.replace(/<details\b.*?<\/details>/gs, "");
		const marks = [...seen.matchAll(/<sup class="cite">.*?<\/sup>/gs)].map(([mark]) => mark).join("");
		const keys = [...seen.matchAll(/<li><a href="#\/source\/[^>]*><b>(\d+)<\/b>/g)].map(([, key]) => key);
		const used = new Set([...marks.matchAll(/>(\d+)</g)].map(([, number]) => number));
		return [...used].filter((number) => !keys.includes(number)).map((number) => `${entry.slide.id}: ${number}`);
	});
	expect(without).toEqual([]);
});
