/** An address as a code that a telephone reads off paper, drawn; dark on light whatever the theme, for many read no other. */
import { encode } from "uqr";
import { type Html, html } from "./html.ts";

/** Squares of light around a code (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

export function renderQr(address: string, label: string): Html {
	const { size, data } = encode(address, { ecc: "M", border: 0 });
	const whole = size + 2 * quiet;
	const d = data.map((row, y) => runsOf(row, y + quiet)).join("");
	return html`<svg class="qr" viewBox="0 0 ${whole} ${whole}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${whole}" height="${whole}" fill="#ffffff"/><path fill="#000000" d="${d}"/></svg>`;
}

/** Neighbours are one piece: between two, a printer might leave a hair of light. */
function runsOf(row: boolean[], y: number): string {
	const runs = [
		...row
			.map((dark) => (dark ? "1" : "0"))
			.join("")
			.matchAll(/1+/g),
	];
	return runs.map((run) => `M${run.index + quiet} ${y}h${run[0].length}v1h-${run[0].length}z`).join("");
}
