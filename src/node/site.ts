/** Builds the site from a script: the vite build of the project, with its notes or without. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { build } from "vite";
import { usageError } from "./command.ts";
import { cacheFolder, projectRoot } from "./project.ts";

export interface SiteOptions {
	/** Whether the speaker's notes are part of it: yes for one's own machine, no for the public. */
	notes: boolean;
	/** Where to write it, from where the command is run; `dist/` unless said otherwise. It is emptied before. */
	folder?: string;
}

const ownFolder = join(projectRoot, "dist");

/** Returns the folder. @throws StoryError when the story has mistakes, which have then been printed; and as `siteFolder` does. */
export async function buildSite({ notes, folder: named = ownFolder }: SiteOptions): Promise<string> {
	const folder = siteFolder(named);
	await build({
		configFile: join(projectRoot, "vite.config.ts"),
		mode: notes ? "notes" : "production",
		logLevel: "warn",
		build: { outDir: folder, emptyOutDir: true },
	});
	return folder;
}

/** A folder by its whole path. @throws a mistake of usage for one that is not to be emptied. */
export function siteFolder(named: string): string {
	const folder = resolve(named);
	if (mayBeEmptied(folder)) return folder;
	throw usageError(
		`A site's folder is emptied before, and "${named}" holds something else: name a new or an empty one.`,
	);
}

/** Our own folders, those that hold nothing, and those that hold a site that was built before. */
function mayBeEmptied(folder: string): boolean {
	if (folder === ownFolder || folder.startsWith(cacheFolder() + sep) || !existsSync(folder)) return true;
	return statSync(folder).isDirectory() && (readdirSync(folder).length === 0 || holdsSite(folder));
}

function holdsSite(folder: string): boolean {
	const page = join(folder, "index.html");
	return existsSync(page) && readFileSync(page, "utf8").includes(' id="deck-data">');
}
