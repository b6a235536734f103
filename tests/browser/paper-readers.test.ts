/** What readers from elsewhere find in the slides' PDF, where this machine has them: qpdf its structure, poppler its text. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { type PrintedSheets, printSheets } from "../../src/node/sheet-print.ts";
import { plainTextOf } from "../../src/render/html.ts";
import { exportOptions } from "./exporting.ts";

let printed: PrintedSheets;
const folder = mkdtempSync(join(tmpdir(), "paper-"));
const file = join(folder, "slides.pdf");

beforeAll(async () => {
	const story = await readExportStory(ownFolders);
	const route = story.deck.briefings[0]!.id;
	printed = await printSheets(story, exportOptions(story, { route }));
	writeFileSync(file, printed.pdf);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(!has("qpdf"))("qpdf finds nothing to complain of", () => {
	const { stdout, stderr, status } = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
	expect(stdout + stderr).not.toMatch(/WARNING|ERROR/);
	expect(status).toBe(0);
});

test.skipIf(!has("pdftotext"))("pdftotext finds every title on its page, in order", () => {
	const pages = spawnSync("pdftotext", [file, "-"], { encoding: "utf8" }).stdout.split("\f");
	for (const [index, { slide }] of printed.sheets.sheets.entries()) {
		const entry = printed.sheets.entries.find((it) => it.slide.id === slide)!;
		const titles = { cover: printed.sheets.title, chapter: entry.chapter.title } as Record<string, string>;
		expect(squashed(pages[index]!)).toContain(squashed(titles[entry.slide.kind] ?? entry.slide.title));
	}
});

test.skipIf(!has("pdfinfo"))("pdfinfo finds in the tags no two words that lines have made one", () => {
	const { stdout } = spawnSync("pdfinfo", ["-struct-text", file], { encoding: "utf8" });
	const told = stdout.replace(/\s+/g, " ");
	const { slide } = printed.sheets.entries.find(({ slide }) => slide.scene?.type === "judgements")!;
	for (const { text } of slide.scene?.type === "judgements" ? slide.scene.rows : [])
		expect(told).toContain(plainTextOf(text));
});

test.skipIf(!has("pdffonts"))("pdffonts finds every font in the file, and none of Type 3", () => {
	const [, , ...fonts] = spawnSync("pdffonts", [file], { encoding: "utf8" }).stdout.trim().split("\n");
	expect(fonts.length).toBeGreaterThan(5);
	for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /);
});

function has(program: string): boolean {
	return spawnSync(program, ["--version"]).error === undefined;
}

function squashed(text: string): string {
	return text.normalize("NFC").replace(/\s+/g, "");
}
