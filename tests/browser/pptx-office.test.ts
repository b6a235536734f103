/** A presentation opened by LibreOffice, where this machine has it: as many pages as slides, each with its title. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPdf } from "../../src/node/pdf-read.ts";
import { drawSlides } from "../../src/node/pptx-draw.ts";
import { mendPptx } from "../../src/node/pptx-mend.ts";
import { writePptx } from "../../src/node/pptx-write.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { startExporting } from "./exporting.ts";

const exportOptions = await startExporting();
const isThere = spawnSync("soffice", ["--version"]).error === undefined;

test.skipIf(!isThere)(
	"LibreOffice opens the slides, each with its title (skipped where there is no soffice)",
	async () => {
		const story = await readExportStory(ownFolders);
		const drawn = await drawSlides(story, exportOptions(story, { route: story.deck.briefings[0]!.id }));
		const folder = mkdtempSync(join(tmpdir(), "office-"));
		const file = join(folder, "slides.pptx");
		writeFileSync(file, await mendPptx(await writePptx(drawn.deck), drawn.deck, drawn.palette));
		const own = `-env:UserInstallation=file://${folder}/user`;
		spawnSync("soffice", [own, "--headless", "--convert-to", "pdf", "--outdir", folder, file], { timeout: 100_000 });
		const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, "slides.pdf"))));
		rmSync(folder, { recursive: true });
		expect(pages).toHaveLength(drawn.expected.length);
		const squashed = (text: string) => text.normalize("NFC").replace(/[\s\u200c\u2060]+/g, "");
		for (const [index, { title }] of drawn.expected.entries())
			expect(squashed(pages[index]!.text)).toContain(squashed(title));
	},
	150_000,
);
