/** What is put right in a presentation, whatever its titles are. */
import { expect, test } from "vitest";
import { mendPptx } from "../../src/node/pptx-mend.ts";
import { readPptx } from "../../src/node/pptx-read.ts";
import { type PptxDeck, writePptx } from "../../src/node/pptx-write.ts";
import type { Drawing, Run } from "../../src/render/drawing.ts";

const palette = {
	...{ ink: "000000", ground: "ffffff", stripe: "111111", ground2: "eeeeee", now: "cc0000", ink2: "333333" },
	tones: ["222222", "444444", "666666", "888888"] as [string, string, string, string],
};

const run: Run = {
	...{ text: "", face: "headline", size: 40, bold: true, italic: false, raised: false, color: "000000" },
	...{ ground: null, link: null, underlined: false, language: "en-GB" },
};

function deckOf(title: string): PptxDeck {
	const paragraph = { align: "left" as const, lineHeight: 44, before: 0, marker: null, indent: 0 };
	const paragraphs = [{ ...paragraph, runs: [{ ...run, text: title }] }];
	const box = { x: 72, y: 72, width: 1456, height: 96, baseline: 104 };
	const texts = [{ ...box, isTitle: true, isTag: false, isLine: false, order: 0, shape: null, paragraphs }];
	const drawing: Drawing = { ground: "ffffff", names: [], pictures: [], shapes: [], tables: [], texts };
	const slides = [{ drawing, pictures: [], notes: [], section: "One" }];
	return { title: "A deck", subject: "", language: "en-GB", slides, targets: new Map() };
}

test.each(['It costs "$" and "$"', "It costs $' and $`", "It costs $& & $1", "It costs $$"])(
	"a slide is called %j",
	async (title) => {
		const deck = deckOf(title);
		const { parts, slides } = await readPptx(await mendPptx(await writePptx(deck), deck, palette));
		const list = new TextDecoder().decode(parts.get("docProps/app.xml"));
		const [last = ""] = list.match(/(?<=<vt:lpstr>)[^<]*(?=<\/vt:lpstr><\/vt:vector>)/) ?? [];
		expect(last.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))).toBe(title);
		expect(slides[0]?.title).toBe(title);
	},
);
