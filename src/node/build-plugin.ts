/** The story in a build: compiled, rendered into the page, with fonts cut to its characters; a mistake fails the build. */
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { type Deck, slidesOf } from "../deck/deck.ts";
import { type Page, renderPage } from "../render/page.ts";
import { readAtlas } from "./atlas.ts";
import { createCompiler, type StoryFolders } from "./compiler.ts";
import { fillPage, securityPolicy } from "./fill-page.ts";
import { cutFonts, type PageFonts } from "./fonts.ts";
import { listProblems, StoryError } from "./problems.ts";
import { listSizes } from "./sizes.ts";
import { virtualModules } from "./virtual-modules.ts";

/** Built with the mode "notes", the page holds the speaker's notes; otherwise they are withheld. */
const notesMode = "notes";

interface Built {
	deck: Deck;
	page: Page;
	fonts: PageFonts;
	notes: boolean;
}

export function buildPlugin(folders: StoryFolders): Plugin {
	let notes = false;
	let built: Built;
	return {
		name: "story:build",
		apply: "build",
		configResolved(config) {
			notes = config.mode === notesMode;
		},
		...virtualModules({ fonts: () => built.fonts.css, deck: () => built.deck }),
		async buildStart() {
			built = await buildStory(folders, notes);
			for (const picture of picturesOf(built.page, folders)) {
				this.emitFile({
					type: "asset",
					fileName: picture,
					source: readFileSync(join(dirname(folders.assets), picture)),
				});
			}
		},
		// After Vite's own hook, which would parse the whole body to look for scripts in it.
		transformIndexHtml: {
			order: "post",
			handler: (template, { bundle }) => fillPage(template, built.page, headOf(template, built.fonts, bundle!)),
		},
		writeBundle(_, bundle) {
			console.log(summaryOf(built, bundle));
		},
	};
}

async function buildStory(folders: StoryFolders, notes: boolean): Promise<Built> {
	const { deck, files, problems } = createCompiler(folders)();
	if (!deck || problems.length > 0) throw reported(problems);
	const page = renderPage(deck, { notes, atlas: readAtlas() });
	const fonts = await cutFonts(page, deck, files);
	if (fonts.problems.length > 0) throw reported(fonts.problems);
	return { deck, page, fonts, notes };
}

function reported(problems: Parameters<typeof listProblems>[0]): StoryError {
	console.error(listProblems(problems));
	return new StoryError(problems);
}

/** Pictures keep their names: the page says them as the slides do. */
function picturesOf(page: Page, { assets }: StoryFolders): string[] {
	const named = [...page.body.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, source = ""]) => decodeURI(source));
	return [...new Set(named)].filter((source) => source.startsWith(`${basename(assets)}/`));
}

function headOf(template: string, fonts: PageFonts, bundle: Rolldown.OutputBundle): string {
	const preloads = Object.values(bundle)
		.filter((it) => it.type === "asset" && it.names.some((name) => fonts.preload.includes(name)))
		.map((it) => `<link rel="preload" href="./${it.fileName}" as="font" type="font/woff2" crossorigin />`);
	return [securityPolicy(template), ...preloads].join("\n");
}

function summaryOf({ deck, notes }: Built, bundle: Rolldown.OutputBundle): string {
	const files = Object.values(bundle).map((it) => ({
		name: it.fileName,
		content: it.type === "chunk" ? it.code : it.source,
	}));
	const slides = slidesOf(deck);
	const withNotes = slides.filter(({ slide }) => slide.notes).length;
	const about = notes ? `with the notes of ${withNotes}` : `notes of ${withNotes} slides withheld`;
	return `${slides.length} slides, ${about}\n${listSizes(files)}`;
}
