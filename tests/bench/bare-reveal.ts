/** The reference: a page of plain reveal.js with as many simple sections, set up as its manual does. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, projectRoot } from "../../src/node/project.ts";

/** Writes it under `.cache/bench`; returns its folder. Slide 1 is `#/0`. */
export function writeBareReveal(length: number): string {
	const folder = cacheFolder("bench", `reveal-${length}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const path of ["reveal.js", "reveal.css", "theme/black.css"]) {
		cpSync(join(projectRoot, "node_modules/reveal.js/dist", path), join(folder, path), { recursive: true });
	}
	writeFileSync(join(folder, "index.html"), pageOf(length));
	return folder;
}

function pageOf(length: number): string {
	const sections = Array.from({ length }, (_, index) => sectionOf(index + 1)).join("\n");
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bare</title>
<link rel="stylesheet" href="reveal.css"><link rel="stylesheet" href="theme/black.css"></head>
<body><div class="reveal"><div class="slides">
${sections}
</div></div>
<script src="reveal.js"></script>
<script>window.deckReady = Reveal.initialize({ hash: true });</script>
</body></html>
`;
}

function sectionOf(number: number): string {
	return `<section><h2>What came about as number ${number}</h2><p>The council met in the morning and had <strong>decided</strong> by noon.</p><p>Nobody was surprised by it.</p></section>`;
}
