/** The story in development: every save is compiled and sent to the page; mistakes go over it, the last good deck behind. */
import { basename, join, sep } from "node:path";
import type { HotPayload, Plugin, ViteDevServer } from "vite";
import type { StoryFolders } from "./compiler.ts";
import { changeBetween, type DeckView } from "./deck-view.ts";
import { fillPage } from "./fill-page.ts";
import { wholeFontsCss } from "./fonts.ts";
import { createLiveStory, type LiveStory } from "./live-story.ts";
import { listProblems, overlayOf } from "./problems.ts";
import { projectRoot } from "./project.ts";
import { searchModuleId, virtualModules } from "./virtual-modules.ts";

/** Served with the mode "public", the page is as it will be published: without the speaker's notes. */
const publicMode = "public";

/** Milliseconds. Editors write a file in several strokes, version control many files: one compile answers them all. */
const settleTime = 8;

/** Milliseconds. Vite's watcher is deaf to a file for 50 ms after it has told of it: what was written then is found later. */
const lookAgainTime = 70;

export function devPlugin(folders: StoryFolders): Plugin {
	let story: LiveStory;
	return {
		name: "story:dev",
		apply: "serve",
		config: () => ({ server: { fs: { allow: [projectRoot] } } }),
		...virtualModules({ fonts: wholeFontsCss, deck: () => story.view?.deck ?? null }),
		configureServer(server) {
			story = createLiveStory(folders, { notes: server.config.mode !== publicMode });
			serveAssets(server, folders.assets);
			follow(server, folders, story);
		},
		transformIndexHtml: {
			order: "post",
			handler: (template) => (story.view ? fillPage(template, story.view.page, "") : emptyPage(template)),
		},
	};
}

/** Where nothing could be compiled there is nothing to play, but the overlay needs a page to stand on. */
function emptyPage(template: string): string {
	const page = { lang: "en", title: "", description: "", body: "" };
	return fillPage(template.replace(/<script[^>]*player\/main\.ts[^>]*><\/script>/, ""), page, "");
}

function follow(server: ViteDevServer, { slides, assets }: StoryFolders, story: LiveStory): void {
	const { hot } = server.environments.client;
	let timer: NodeJS.Timeout | undefined;
	const updateIn = (time: number): void => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			if (update(server, story)) updateIn(lookAgainTime);
		}, time);
	};
	hot.on("vite:client:connect", (_, client) => {
		// A page whose first update finds an overlay reloads itself: so an update that changes nothing comes first.
		client.send(nothing);
		if (story.problems.length > 0) client.send(overlayOf(story.problems, story.files));
	});
	if (story.problems.length > 0) server.config.logger.error(listProblems(story.problems));
	server.watcher.add([slides, assets]);
	server.watcher.on("all", (_, path) => {
		if (isInside(assets, path)) hot.send({ type: "full-reload" });
		if (isInside(slides, path) || isInside(assets, path)) updateIn(settleTime);
	});
}

const nothing: HotPayload = { type: "update", updates: [] };

/** Compiles what was saved and tells the page; returns whether anything had been. */
function update(server: ViteDevServer, story: LiveStory): boolean {
	const { hot } = server.environments.client;
	const { view: before, problems: hadProblems } = story;
	try {
		if (!story.refresh()) return false;
	} catch (error) {
		server.config.logger.error(accountOf(error), { timestamp: true });
		return false;
	}
	if (story.problems.length > 0) {
		server.config.logger.error(listProblems(story.problems), { timestamp: true });
		hot.send(overlayOf(story.problems, story.files));
		return true;
	}
	if (hadProblems.length > 0) hot.send(nothing); // takes the overlay away
	if (before && story.view) tellChange(server, before, story.view);
	else hot.send({ type: "full-reload" });
	return true;
}

/** A file may go between being listed and being read, of which the watcher will tell too; anything else is a fault, but the next save may be without it. */
function accountOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return "code" in error && error.code === "ENOENT" ? error.message : (error.stack ?? error.message);
}

function tellChange(server: ViteDevServer, before: DeckView, after: DeckView): void {
	const change = changeBetween(before, after);
	if (!change) return;
	server.environments.client.hot.send(`story:${change.type}`, change.update);
	renewSearch(server);
	const slides = Object.keys(change.update.changed).join(", ");
	server.config.logger.info(`${change.type} updated: ${slides}`, { timestamp: true });
}

/** A page that has searched takes the new index; to others it is still to come. */
function renewSearch({ environments: { client } }: ViteDevServer): void {
	const index = client.moduleGraph.getModuleById(searchModuleId);
	if (index) void client.reloadModule(index);
}

/** The page names pictures as it does when built; Vite serves them from where they are. */
function serveAssets(server: ViteDevServer, folder: string): void {
	const prefix = `/${basename(folder)}/`;
	server.middlewares.use((request, _, next) => {
		if (request.url?.startsWith(prefix)) {
			const file = join(folder, request.url.slice(prefix.length)).split(sep).join("/");
			request.url = `/@fs/${file.replace(/^\//, "")}`;
		}
		next();
	});
}

function isInside(folder: string, path: string): boolean {
	return path.startsWith(folder + sep);
}
