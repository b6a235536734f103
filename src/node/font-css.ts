/** The style rules that name the font files of a page. */
import type { FontFace } from "./font-faces.ts";

/** @param range as in CSS; null for every character. */
export function fontRule(face: FontFace, path: string, range: string | null): string {
	const parts = [
		`font-family:"${face.family}"`,
		`font-weight:${face.weight}`,
		`font-style:${face.style}`,
		"font-display:swap",
		`src:url("${path.replaceAll("\\", "/")}") format("woff2")`,
		...(range ? [`unicode-range:${range}`] : []),
	];
	return `@font-face{${parts.join(";")}}`;
}

/** `U+20-7E,U+A0` of ascending code points. */
export function rangeOf(codePoints: number[]): string {
	const runs: { from: number; to: number }[] = [];
	for (const codePoint of codePoints) {
		const run = runs.at(-1);
		if (run && run.to + 1 === codePoint) run.to = codePoint;
		else runs.push({ from: codePoint, to: codePoint });
	}
	return runs.map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join();
}

function hex(codePoint: number): string {
	return codePoint.toString(16).toUpperCase();
}
