import jsqr from "jsqr";
import { expect, test } from "vitest";
import { renderQr } from "../../src/render/qr.ts";

/** The package says that its function is its default, and is one that has it. */
const read = typeof jsqr === "function" ? jsqr : (jsqr as { default: typeof jsqr }).default;

test.each([
	"https://example.org/#/a",
	"https://example.org/a-long-folder/of-a-story/#/kim-arrives-khasan-2023",
	"https://beispiel.de/kalender/#/f%C3%BCr-immer",
])("a telephone reads %s", (address) => {
	expect(decode(renderQr(address, "Slide 1").text)).toBe(address);
});

test("around it the paper is light, as the standard asks", () => {
	const { text } = renderQr("https://example.org/", "Slide 1");
	const [, side] = /viewBox="0 0 (\d+) /.exec(text)!.map(Number);
	const starts = [...text.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [x, y, length].map(Number));
	for (const [x = 0, y = 0, length = 0] of starts) {
		expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
		expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(side! - 4);
	}
});

/** As a camera has it: four dots to the side of a square. */
function decode(svg: string): string | undefined {
	const side = Number(/viewBox="0 0 (\d+) /.exec(svg)![1]) * 4;
	const dots = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
		for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row++) {
			for (let column = Number(x) * 4; column < (Number(x) + Number(length)) * 4; column++) {
				dots.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
			}
		}
	}
	return read(dots, side, side)?.data;
}
