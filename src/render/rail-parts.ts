/** The parts of many rails, each drawn once: a browser that prints takes as long for the rails of a crowded story as for all else. */
import { type Html, html, raw } from "./html.ts";
import type { StillRail } from "./still-rail.ts";

/** A shape that stands before, between and after the parts, and nowhere else: its edges, in units of a slide, are those of no part. */
export const railCut = { x: 3.25, y: 3.5, width: 0.75, height: 0.625 };

/** A browser has written the parts in another way than is known here: whoever prints puts each rail into its sheet. */
export class UnknownRails extends Error {}

/** What stands in a frame on any sheet. */
export type RailParts = Pick<StillRail, "frame" | "parts">;

export function partsOf(rails: StillRail[]): RailParts[] {
	const frames = new Map<string, Set<string>>();
	for (const { frame, parts } of rails) {
		const found = frames.get(frame) ?? new Set();
		frames.set(frame, found);
		for (const part of parts) found.add(part);
	}
	return [...frames].map(([frame, parts]) => ({ frame, parts: [...parts] }));
}

/** A sheet on which all of them stand where they do on the others. */
export function renderRailParts({ frame, parts }: RailParts): Html {
	const { x, y, width, height } = railCut;
	const cut = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#f0f"/>`;
	const drawn = parts.map((part) => part + cut).join("\n");
	return html`<div class="sheet rail-parts" aria-hidden="true">${raw(`${frame}${cut}${drawn}</svg></div>`)}</div>\n`;
}
