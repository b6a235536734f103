/** Exports of stories that are not the project's own: another language, slides printed step by step, a deck that is on the web. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { slidesOf } from "../../src/deck/deck.ts";
import { exportFoldout } from "../../src/node/export-foldout.ts";
import { exportHandout } from "../../src/node/export-handout.ts";
import { exportPdf } from "../../src/node/export-pdf.ts";
import { exportPptx } from "../../src/node/export-pptx.ts";
import { checkPdf } from "../../src/node/pdf-check.ts";
import { type ReadPdf, readPdf } from "../../src/node/pdf-read.ts";
import { type ExportStory, readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { type PrintedSheets, printSheets } from "../../src/node/sheet-print.ts";
import { writeSmallStory } from "../node/small-story.ts";
import { exportOptions } from "./exporting.ts";

const out = mkdtempSync(join(tmpdir(), "other-stories-"));
const url = "https://example.org/kalender";
let second: ExportStory;
let stepped: ExportStory;
let printed: PrintedSheets;
let read: ReadPdf;

beforeAll(async () => {
	const folders = { ...ownFolders, slides: "tests/fixtures/second-story" };
	const { deck, ...rest } = await readExportStory(folders);
	second = { ...rest, deck: { ...deck, url } };
	const small = writeSmallStory("printed-steps");
	small.edit("* First the piers.", "```slide\nprint: steps\n```\n\n* First the piers.");
	stepped = await readExportStory(small);
	printed = await printSheets(stepped, exportOptions(stepped));
	read = await readPdf(printed.pdf);
}, 120_000);

afterAll(() => rmSync(out, { recursive: true }));

test.each([
	["pdf", exportPdf, ["kalender.pdf"]],
	["handout", exportHandout, ["kalender-handout.pdf"]],
	["foldout", exportFoldout, ["kalender-foldout.pdf", "kalender-foldout-sheets.pdf"]],
	["pptx", exportPptx, ["kalender.pptx"]],
] as const)("the second story is exported without a fault: %s", async (_, run, names) => {
	const said = await run(exportOptions(second, { out }));
	expect(said.map((line) => line.split(" ")[0])).toEqual(names.map((name) => join(out, name)));
});

test("a deck that is on the web leads there from each slide and each entry of its handout, and one that is not does not", async () => {
	const ids = slidesOf(second.deck).map(({ slide }) => slide.id);
	for (const name of ["kalender.pdf", "kalender-handout.pdf"]) {
		const { pages } = await readPdf(new Uint8Array(readFileSync(join(out, name))));
		const addresses = new Set(pages.flatMap(({ links }) => links).map(({ to }) => to));
		const told = ids.filter((id) => name === "kalender.pdf" || !isSources(id));
		expect(told.filter((id) => !addresses.has(`${url}/#/${id}`))).toEqual([]);
	}
	expect(read.pages.flatMap(({ links }) => links).filter(({ isWithin }) => !isWithin)).toEqual([]);
});

function isSources(id: string): boolean {
	return slidesOf(second.deck).some(({ slide }) => slide.id === id && slide.kind === "sources");
}

test("a slide that asks for it has a page for each of its steps", async () => {
	expect(await checkPdf(printed.pdf, printed.expected)).toEqual([]);
	expect(read.labels).toEqual(["1", "2.1", "2.2", "2.3", "3", "4"]);
	const shown = ["First the piers", "Then the deck"].map((words) =>
		read.pages.slice(1, 4).map(({ text }) => text.replace(/\s+/g, " ").includes(words)),
	);
	expect(shown).toEqual([
		[false, true, true],
		[false, false, true],
	]);
});

test("its outline leads to the first of them, and only the last is read out", () => {
	const built = read.outline.filter(({ title }) => title.includes("built all the same"));
	expect(built.map(({ page }) => page)).toEqual([1]);
	// What browsers tag of the others is the paper they stand on.
	expect(read.pages.slice(1, 4).map(({ tagged }) => tagged > 1)).toEqual([false, false, true]);
	expect(read.pages.slice(1, 4).map(({ links }) => links.length > 1)).toEqual([true, true, true]);
});
