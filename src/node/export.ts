/** `npm run export`: the deck in other forms, each a kind in the table below. */
import { accessSync, constants, mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { findBrowser } from "./browser.ts";
import { plainError, runCommand, usageError } from "./command.ts";
import type { ExportKind, ExportOptions, ExportTools, OptionName } from "./export-kind.ts";
import { runInLanes } from "./lanes.ts";
import { createPrintBrowser } from "./print-browser.ts";
import type { ExportStory } from "./print-story.ts";
import { createProgress } from "./progress.ts";
import { ownFolders } from "./project.ts";

/** In the order in which they are named; what a kind is made with is loaded when it is asked for. */
const kinds: Record<string, ExportKind> = {
	pdf: {
		does: "the slides as a PDF, a page each",
		takes: ["route", "theme", "notes"],
		run: async (options) => (await import("./export-pdf.ts")).exportPdf(options),
	},
	handout: {
		does: "the slides with notes and sources, a chronology and all works, for paper",
		takes: ["route", "theme", "paper", "notes"],
		run: async (options) => (await import("./export-handout.ts")).exportHandout(options),
	},
	foldout: {
		does: "the whole story on one sheet of A3, and on two of A4 to be joined",
		takes: ["route", "theme", "paper"],
		run: async (options) => (await import("./export-foldout.ts")).exportFoldout(options),
	},
	text: {
		does: "the reading text as Markdown, with its sources",
		takes: ["route", "notes"],
		isPlain: true,
		run: async (options) => (await import("./export-text.ts")).exportText(options),
	},
	png: {
		does: "a picture of each slide, and one of all of them",
		takes: ["route", "theme", "scale", "format", "steps"],
		isLong: true,
		run: async (options) => (await import("./export-png.ts")).exportPng(options),
	},
	pptx: {
		does: "the slides for PowerPoint and its like: texts to edit, scenes as pictures",
		takes: ["route", "theme", "scale", "notes"],
		isLong: true,
		run: async (options) => (await import("./export-pptx.ts")).exportPptx(options),
	},
	html: {
		does: "one file that opens from the disk, with everything in it",
		takes: ["notes"],
		run: async (options) => (await import("./export-html.ts")).exportHtml(options),
	},
};

const help = `npm run export -- [kinds] [options]      write the deck in other forms; without a kind, in all of them

${Object.entries(kinds)
	.map(([name, { does }]) => `  ${name.padEnd(14)} ${does}`)
	.join("\n")}

  --out FOLDER   where to write (export)
  --route ID     only the slides of a briefing route, as in ?route=15 (all)
  --theme NAME   day or night (day)
  --paper SIZE   a4 or letter, of what is meant for a printer (a4)
  --scale TIMES  1, 2 or 3 pixels to a unit, of pictures (2)
  --format NAME  png or webp, of pictures (png)
  --steps        a picture of each step, as the stage shows it, and not only of each slide
  --notes        with the speaker's notes, --no-notes without (html, handout, pptx: with; pdf, text: without)
  --help         this

Presentations are set in Arial, Arial Narrow, Georgia and, for Korean, Malgun Gothic: no office program embeds the deck's own faces.
`;

await runCommand(help, async () => {
	const { values, positionals } = parseArgs({
		allowNegative: true,
		allowPositionals: true,
		options: {
			out: { type: "string", default: "export" },
			route: { type: "string" },
			theme: { type: "string" },
			paper: { type: "string" },
			scale: { type: "string" },
			format: { type: "string" },
			steps: { type: "boolean" },
			notes: { type: "boolean" },
			help: { type: "boolean", short: "h", default: false },
		},
	});
	if (values.help) return console.log(help);
	const wanted = positionals.length > 0 ? [...new Set(positionals.map(kindOf))] : Object.values(kinds);
	const { out, notes, route, steps = false } = values;
	checkTaken(wanted, Object.keys(values));
	const theme = values.theme === undefined ? undefined : oneOf("--theme", values.theme, ["day", "night"]);
	const tools = createTools();
	const paper = oneOf("--paper", values.paper ?? "a4", ["a4", "letter"]);
	const scale = Number(oneOf("--scale", values.scale ?? "2", ["1", "2", "3"]));
	const format = oneOf("--format", values.format ?? "png", ["png", "webp"]);
	const isPlain = wanted.every((kind) => kind.isPlain);
	// Who has none is told before anything is read or set.
	if (!isPlain) await findBrowser();
	makeFolder(out);
	const options = { out, notes, route, theme, paper, scale, format, steps, tools };
	try {
		if (!isPlain) tools.browser.warm();
		await checkRoute(options);
		await runKinds(wanted, options);
		(await tools.story()).keepSections();
	} finally {
		tools.progress.clear();
		await tools.browser.close();
	}
});

/** Two at a time, those first that take long. Names what has been written, though not all of it could be. @throws what the first that fails throws. */
async function runKinds(wanted: ExportKind[], options: ExportOptions): Promise<void> {
	const { tools } = options;
	const begun = [...wanted].sort((one, other) => Number(other.isLong ?? false) - Number(one.isLong ?? false));
	const jobs = begun.map((kind) => () => {
		const progress = tools.progress.beside();
		return kind.run({ ...options, tools: { ...tools, progress } }).finally(progress.clear);
	});
	const { results, failure } = await runInLanes(jobs, Math.min(2, availableParallelism()));
	for (const kind of wanted) for (const file of results[begun.indexOf(kind)] ?? []) console.log(file);
	if (failure) throw failure.error;
}

function kindOf(name: string): ExportKind {
	const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
	if (!kind) throw usageError(`There is no kind "${name}"; there is ${Object.keys(kinds).join(", ")}.`);
	return kind;
}

/** @throws a mistake of usage for an option that none of the kinds takes. */
function checkTaken(wanted: ExportKind[], given: string[]): void {
	const all = Object.entries(kinds);
	for (const option of given as OptionName[]) {
		const takers = all.filter(([, { takes }]) => takes.includes(option));
		if (takers.length === 0 || takers.some(([, kind]) => wanted.includes(kind))) continue;
		const asked = all.filter(([, kind]) => wanted.includes(kind)).map(([name]) => name);
		throw usageError(
			`--${option} is not for ${asked.join(" or ")}, but for ${takers.map(([name]) => name).join(", ")}.`,
		);
	}
}

/** @throws a plain error for what is no folder, or one that nothing may be written to. */
function makeFolder(out: string): void {
	try {
		mkdirSync(out, { recursive: true });
		accessSync(out, constants.W_OK);
	} catch (error) {
		const why = error instanceof Error ? error.message.split(",")[0] : error;
		throw plainError(`Nothing can be written to "${out}" (${why}): name another folder with --out.`);
	}
}

function oneOf<const T extends string>(option: string, given: string, allowed: T[]): T {
	const found = allowed.find((name) => name === given);
	if (!found) throw usageError(`${option} is ${allowed.join(" or ")}, not "${given}".`);
	return found;
}

/** @throws a mistake of usage for a route that the story does not have. */
async function checkRoute({ route, tools }: ExportOptions): Promise<void> {
	if (route === undefined) return;
	const ids = (await tools.story()).deck.briefings.map(({ id }) => id);
	if (!ids.includes(route)) throw usageError(`There is no route "${route}"; there is ${ids.join(", ") || "none"}.`);
}

function createTools(): ExportTools {
	let story: Promise<ExportStory> | null = null;
	const read = async () => {
		const { readExportStory } = await import("./print-story.ts");
		return readExportStory(ownFolders);
	};
	return {
		story: () => {
			story ??= read();
			return story;
		},
		browser: createPrintBrowser(),
		progress: createProgress(),
	};
}
