/** Sizes for texts in other typefaces: nothing is wider than its box, and nothing is smaller than it must be. */
import { expect, test } from "vitest";
import type { Drawing, Paragraph, Run, TextBox } from "../../src/render/drawing.ts";
import { fitDrawing } from "../../src/render/office-fit.ts";
import { officeWidthOf } from "../../src/render/office-letters.ts";
import { linesOf } from "../../src/render/office-lines.ts";

const run: Run = {
	text: "",
	face: "text",
	size: 40,
	bold: false,
	italic: false,
	raised: false,
	color: "000000",
	ground: null,
	link: null,
	underlined: false,
	language: "en",
};

function paragraph(text: string, more: Partial<Run> = {}): Paragraph {
	return { runs: [{ ...run, ...more, text }], align: "left", lineHeight: 50, before: 0, marker: null, indent: 0 };
}

function fitted(paragraphs: Paragraph[], width: number, height: number): TextBox {
	const box = {
		x: 0,
		y: 100,
		width,
		height,
		baseline: 140,
		isTitle: false,
		isTag: false,
		isLine: false,
		order: 0,
		paragraphs,
		shape: null,
	};
	const drawing: Drawing = { ground: "ffffff", names: [], pictures: [], shapes: [], tables: [], texts: [box] };
	return fitDrawing(drawing).texts[0]!;
}

test("a letter of Arial Narrow is 82 hundredths as wide as Arial's, and a number above the line two thirds as large", () => {
	expect(officeWidthOf("n", run, 1000)).toBe(556);
	expect(officeWidthOf("n", { ...run, face: "label" }, 1000)).toBeCloseTo(456, 0);
	expect(officeWidthOf("n", { ...run, raised: true }, 1000)).toBeCloseTo(371, 0);
});

test("a text that has room keeps its size, and one that has not becomes as small as it must", () => {
	const text = "The council met in the morning and had decided by noon";
	expect(fitted([paragraph(text)], 1400, 50).paragraphs[0]!.runs[0]!.size).toBe(40);
	const { paragraphs } = fitted([paragraph(text)], 700, 50);
	expect(paragraphs[0]!.runs[0]!.size).toBeLessThan(30);
	expect(linesOf(paragraphs[0]!, 700, 1).lines).toBe(1);
});

test("no word of a headline is broken, however high its box is", () => {
	const { paragraphs } = fitted([paragraph("Incomprehensibilities", { face: "headline", size: 100 })], 400, 900);
	expect(linesOf(paragraphs[0]!, 400, 1).widest).toBeLessThanOrEqual(400);
});

test("what stands between two spaces is one word, whatever its parts look like", () => {
	const parts = paragraph("noon.");
	parts.runs.push({ ...run, text: "12", raised: true });
	const { widest } = linesOf(parts, 1000, 1);
	expect(widest).toBeGreaterThan(linesOf(paragraph("noon."), 1000, 1).widest);
	expect(linesOf(parts, widest - 1, 1).lines).toBe(2);
});

test("a first line stands where the page has it, at whatever size", () => {
	for (const width of [1400, 300]) {
		const { y, paragraphs } = fitted([paragraph("The council met in the morning")], width, 50);
		const { lineHeight, runs } = paragraphs[0]!;
		expect(y + lineHeight - runs[0]!.size * 0.23).toBeCloseTo(140, 5);
	}
});

test("a number stands on the line of what it is of, whichever program ends lines before it", () => {
	const text = paragraph("The council met in the morning and had decided by noon");
	for (const number of ["1", ",", "2"])
		text.runs.push({ ...run, text: number, raised: true, link: number === "," ? null : "#" });
	for (let width = 500; width < 1300; width += 10) {
		const box = fitted([text], width, 200);
		const { parted } = linesOf(box.paragraphs[0]!, box.width, 1);
		expect([width, parted]).toEqual([width, 0]);
	}
});

test("what stands beside each other goes on to the next line as a whole", () => {
	const sources = ["1 One of them", "2 Another", "3 And a third"].map((it) => paragraph(it));
	const box = { x: 0, y: 100, width: 620, height: 100, baseline: 140, isTitle: false, isTag: false, isLine: true };
	const texts = [{ ...box, order: 0, paragraphs: sources, shape: null }];
	const drawing: Drawing = { ground: "ffffff", names: [], pictures: [], shapes: [], tables: [], texts };
	const [only, ...more] = fitDrawing(drawing).texts[0]!.paragraphs;
	expect(more).toEqual([]);
	expect(only!.runs.filter(({ isBroken }) => isBroken).map((it) => it.text)).toEqual(["3 And a third"]);
	expect(only!.runs.map(({ text }) => text).join("")).toBe("1 One of them \u20022 Another \u20023 And a third");
});

test("a serif's lines have room for DejaVu Serif, which stands for Georgia where that is not there", () => {
	const quote = paragraph("asked us to inform the American side on his position", { face: "serif", size: 50 });
	expect(linesOf(quote, 1300, 1).widest * 1.0).toBeGreaterThan(officeWidthOf("American", quote.runs[0]!, 50) * 1.163);
});
