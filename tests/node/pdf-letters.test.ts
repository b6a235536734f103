/** Letters that a browser places one by one are set as lines, each where it was. */
import { describe, expect, test } from "vitest";
import { PdfCanvas } from "../../src/node/pdf-canvas.ts";
import { readOperations } from "../../src/node/pdf-content.ts";
import { joinLetters } from "../../src/node/pdf-letters.ts";
import type { Font } from "../../src/node/pdf-text.ts";

/** A glyph is as wide as its number, in tens of thousandths of the size. */
const font: Font = { meanings: new Map(), widthOf: (glyph) => Number.parseInt(glyph, 16) * 10 };
const head = "BT\n/F1 20 Tf\n1 0 0 -1 100 200 Tm\n";

function glyph(number: number): string {
	return `<${number.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** Glyphs and how far each is from the one before. */
function line(letters: [glyph: number, by: number | null][]): string {
	const set = letters.map(([number, by]) => `${by === null ? "" : `${by} 0 Td `}${glyph(number)} Tj\n`);
	return `${head}${set.join("")}ET`;
}

/** Where each letter is set. */
function placesIn(content: string): [glyph: string, x: number, y: number][] {
	const canvas = new PdfCanvas([0, 0, 1000, 1000]);
	const places: [string, number, number][] = [];
	readOperations(content, (operator, { numbers, shown }) => {
		canvas.operate(operator, numbers);
		if (!/^T[jJ]$/.test(operator)) return;
		for (const part of shown) {
			if (typeof part === "number") canvas.advance(-part);
			else
				for (const digits of part.match(/.{4}/g) ?? []) {
					const { x, y } = canvas.pen();
					places.push([digits, x, y]);
					canvas.advance(font.widthOf(digits));
				}
		}
	});
	return places;
}

const join = (content: string) => joinLetters(content, (name) => (name === "F1" ? font : undefined));

describe("a line whose letters", () => {
	test("stand as their widths say is one string", () => {
		const content = line([
			[50, null],
			[60, 10],
			[70, 12.0000305],
			[80, 13.9999695],
		]);
		expect(join(content)).toBe(`${head}<0032003C00460050> Tj\nET`);
	});

	test("are closer or wider is one list", () => {
		const content = line([
			[50, null],
			[60, 9.4],
			[70, 12],
			[80, 14.5],
		]);
		expect(join(content)).toBe(`${head}[<0032>30<003C0046>-25<0050>] TJ\nET`);
	});

	test("are each where they were, however long it is", () => {
		const letters = Array.from({ length: 300 }, (_, at): [number, number | null] => {
			const before = at % 40;
			return [(at + 1) % 40, at === 0 ? null : (before * 10 * 20) / 1000 + (at % 7) * 0.0133 - 0.031];
		});
		const content = line(letters);
		const [was, is] = [placesIn(content), placesIn(join(content))];
		expect(is.map(([digits]) => digits)).toEqual(was.map(([digits]) => digits));
		const moved = was.map(([, x, y], at) => Math.hypot(is[at]![1] - x, is[at]![2] - y));
		expect(Math.max(...moved)).toBeLessThanOrEqual(0.5 * 0.001 * 20 + 1e-9);
		expect(join(content).length).toBeLessThan(content.length / 2);
	});

	test("are set apart stays as it is", () => {
		const content = line([
			[50, null],
			[60, 12],
			[70, 14],
		]);
		expect(join(content)).toBe(content);
	});

	test("end with a space that has no place of its own has it in its string", () => {
		expect(
			join(
				line([
					[50, null],
					[60, 10],
					[7, null],
				]),
			),
		).toBe(`${head}<0032003C0007> Tj\nET`);
	});
});

test.each([
	[
		"a font that is not there",
		line([
			[50, null],
			[60, 10],
		]).replace("F1", "F2"),
	],
	[
		"letters above one another",
		line([
			[50, null],
			[60, 10],
		]).replace("10 0 Td", "10 5 Td"),
	],
	[
		"a mode of its own",
		line([
			[50, null],
			[60, 10],
		]).replace("Tm\n", "Tm\n3 Tr\n"),
	],
	["what is no text", "q\n1 0 0 1 5 5 cm\n0 0 10 10 re\nf\nQ"],
])("%s is left alone", (_, content) => {
	expect(join(content)).toBe(content);
});
