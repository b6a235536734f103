/** Sizes for texts in other typefaces: nothing is wider than its box, and nothing is smaller than it must be. */
import { expect, test } from "vitest";
import type { Drawing, Paragraph, Run, TextBox } from "../../src/render/drawing.ts";
import { fitDrawing, linesOf } from "../../src/render/office-fit.ts";
import { officeWidthOf } from "../../src/render/office-letters.ts";

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
	const box = { x: 0, y: 100, width, height, baseline: 140, isTitle: false, isTag: false, paragraphs, shape: null };
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
