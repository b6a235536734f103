/** The colours of the style sheet against WCAG 2's contrast, in both themes. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../src/player/theme.css", import.meta.url), "utf8");

type Theme = "day" | "night";

/** `--name: light-dark(#day, #night)`. */
const tokens = new Map(
	[...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, day, night]) => [
		name,
		{ day: day!, night: night! },
	]),
);

function colour(name: string, theme: Theme): string {
	const token = tokens.get(name);
	if (!token) throw new Error(`there is no token --${name}`);
	return token[theme];
}

/** Relative luminance, from https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
	const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (lighter! + 0.05) / (darker! + 0.05);
}

const body = ["ink", "ink-2"];
const coloured = ["stripe", "now", "tone-1", "tone-2", "tone-3", "tone-4", "denied"];

describe.each(["day", "night"] as const)("by %s", (theme) => {
	test.each(body)("--%s is read on the ground at 7:1", (name) => {
		expect(contrast(colour(name, theme), colour("ground", theme))).toBeGreaterThanOrEqual(7);
	});

	test.each(body)("--%s is read on raised panels at 7:1", (name) => {
		expect(contrast(colour(name, theme), colour("ground-2", theme))).toBeGreaterThanOrEqual(7);
	});

	test.each(coloured)("--%s is read on the ground and on raised panels at 4.5:1", (name) => {
		for (const ground of ["ground", "ground-2"])
			expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
	});

	test.each(["confirmed", "reported"])("the word in the tag --%s is read at 7:1", (name) => {
		expect(contrast(colour(`on-${name}`, theme), colour(name, theme))).toBeGreaterThanOrEqual(7);
	});
});

test("the two grounds differ, so that a theme is a theme", () => {
	expect(luminance(colour("ground", "day"))).toBeGreaterThan(0.8);
	expect(luminance(colour("ground", "night"))).toBeLessThan(0.05);
});
