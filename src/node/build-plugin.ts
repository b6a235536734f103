/** The story in a build: compiled, rendered into the page, with fonts cut to its characters; a mistake fails the build. */
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { BuildEnvironmentOptions, Plugin, Rolldown } from "vite";
import { type Deck, slidesOf } from "../deck/deck.ts";
import { type Page, renderPage } from "../render/page.ts";
import { renderDownloads, renderHead, renderLinkedData } from "../render/page-head.ts";
import { readAtlas } from "./atlas.ts";
import { createCompiler, type StoryFolders } from "./compiler.ts";
import { fillPage, securityPolicy } from "./fill-page.ts";
import { cutFonts, type PageFonts } from "./fonts.ts";
import { inlineStyles } from "./inline-style.ts";
import { stopAtAny, stopWith } from "./problems.ts";
import { projectRoot } from "./project.ts";
import { cardName, siteFilesOf } from "./site-files.ts";
import { listSizes, type SiteFile } from "./sizes.ts";
import { virtualModules } from "./virtual-modules.ts";
import { withFileList, workerName } from "./worker-files.ts";

/** Built with the mode "notes", the page holds the speaker's notes; otherwise they are withheld. */
const notesMode = "notes";

interface Built {
	deck: Deck;
	page: Page;
	fonts: PageFonts;
	notes: boolean;
}

/** How every story is built, unless whoever builds it says otherwise. */
const wanted: BuildEnvironmentOptions = {
	target: "es2022",
	// Text is laid out by the same sheet whichever view's script comes; without any it is all there is.
	cssCodeSplit: false,
	// A face with few characters is small, but it is no use to those whose page has none of them.
	assetsInlineLimit: (path) => (path.endsWith(".woff2") ? false : undefined),
	// The page says itself what is wanted early.
	modulePreload: false,
};

function unsaid(said: object): BuildEnvironmentOptions {
	return Object.fromEntries(Object.entries(wanted).filter(([name]) => !(name in said)));
}

export function buildPlugin(folders: StoryFolders): Plugin {
	let notes = false;
	let isPublic = true;
	let built: Built;
	return {
		name: "story:build",
		apply: "build",
		config: ({ build }) => ({
			build: { ...unsaid(build ?? {}), rolldownOptions: { checks: { bundlerTimings: false } } },
		}),
		configResolved(config) {
			notes = config.mode === notesMode;
			// One file, which is not written here, has nothing beside it; and a speaker's own site is to be as fresh as the story.
			isPublic = config.build.write && !notes;
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
			if (!isPublic) return;
			for (const { name, content } of await siteFilesOf(built.deck))
				this.emitFile({ type: "asset", fileName: name, source: content });
			this.emitFile({ type: "chunk", id: join(projectRoot, "src/player/offline-worker.ts"), fileName: workerName });
		},
		// When all files are there, and have their names.
		generateBundle: {
			order: "post",
			handler(_, bundle) {
				const worker = bundle[workerName];
				if (worker?.type === "chunk") worker.code = withFileList(worker.code, filesOf(bundle));
			},
		},
		// After Vite's own hook, which would parse the whole body to look for scripts in it.
		transformIndexHtml: {
			order: "post",
			handler: (template, { bundle }) =>
				fillPage(
					inlineStyles(template, bundle!),
					isPublic ? withFoot(built) : built.page,
					headOf(template, built, bundle!, isPublic),
				),
		},
		writeBundle(_, bundle) {
			console.log(summaryOf(built, bundle));
		},
	};
}

async function buildStory(folders: StoryFolders, notes: boolean): Promise<Built> {
	const { deck, files, problems } = createCompiler(folders)();
	if (!deck || problems.length > 0) stopWith(problems);
	const page = renderPage(deck, { notes, atlas: readAtlas() });
	const fonts = await cutFonts(page, deck, files);
	stopAtAny(fonts.problems);
	return { deck, page, fonts, notes };
}

/** Pictures keep their names: the page says them as the slides do. */
function picturesOf(page: Page, { assets }: StoryFolders): string[] {
	const prefix = `${basename(assets)}/`;
	const named = [...page.body.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, source = ""]) => source);
	const own = named.filter((source) => [prefix, encodeURI(prefix)].some((start) => source.startsWith(start)));
	return [...new Set(own.map(decodeURI))];
}

function headOf(template: string, { fonts, deck }: Built, bundle: Rolldown.OutputBundle, isPublic: boolean): string {
	const preloads = Object.values(bundle)
		.filter((it) => it.type === "asset" && it.names.some((name) => fonts.preload.includes(name)))
		.map((it) => `<link rel="preload" href="./${it.fileName}" as="font" type="font/woff2" crossorigin />`);
	return [
		securityPolicy(template),
		...preloads,
		...scriptPreloads(bundle),
		...(isPublic ? [renderHead(deck, cardName).text] : []),
	].join("\n");
}

/**
 * The stage's scripts, asked for with the page's own where there is room for it, not once that has run. The text is read
 * before any script: on a slow network its own would keep the page itself from coming.
 */
function scriptPreloads(bundle: Rolldown.OutputBundle): string[] {
	const chunks = Object.values(bundle).filter((it) => it.type === "chunk");
	const stage = chunks.find((it) => it.isDynamicEntry && it.name === "stage");
	if (!stage) return [];
	const entries = chunks.filter((it) => it.isEntry).map((it) => it.fileName);
	const media = "(min-width: 700px) and (min-height: 393.75px)";
	// Those of its scripts too: what is not asked for now is one more way there and back before anything plays.
	const needed = new Set([stage.fileName]);
	for (const file of needed)
		for (const other of chunks.find((it) => it.fileName === file)?.imports ?? []) needed.add(other);
	return [...needed]
		.filter((file) => !entries.includes(file))
		.map((file) => `<link rel="modulepreload" href="./${file}" media="${media}" crossorigin />`);
}

/** The links to the files beside the page, and what machines are told. */
function withFoot({ page, deck }: Built): Page {
	return { ...page, body: `${page.body}\n${renderDownloads(deck).text}\n${renderLinkedData(deck).text}` };
}

function summaryOf({ deck, notes }: Built, bundle: Rolldown.OutputBundle): string {
	const files = filesOf(bundle);
	const slides = slidesOf(deck);
	const withNotes = slides.filter(({ slide }) => slide.notes).length;
	const about = notes ? `with the notes of ${withNotes}` : `notes of ${withNotes} slides withheld`;
	const advice =
		deck.url || notes
			? ""
			: "\nlinks to it are shown without a picture until deck.yaml has the `url` where it is published";
	return `${slides.length} slides, ${about}\n${listSizes(files)}${advice}`;
}

function filesOf(bundle: Rolldown.OutputBundle): SiteFile[] {
	return Object.values(bundle).map((it) => ({
		name: it.fileName,
		content: it.type === "chunk" ? it.code : it.source,
	}));
}
