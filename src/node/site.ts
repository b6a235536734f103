/** Builds the site from a script: the vite build of the project, with its notes or without. */
import { join } from "node:path";
import { build } from "vite";
import { projectRoot } from "./project.ts";

export interface SiteOptions {
	/** Whether the speaker's notes are part of it: yes for one's own machine, no for the public. */
	notes: boolean;
	/** Where to write it; `dist/` unless said otherwise. */
	folder?: string;
}

/** @throws StoryError when the story has mistakes: they have then been printed. */
export async function buildSite({ notes, folder = join(projectRoot, "dist") }: SiteOptions): Promise<string> {
	await build({
		configFile: join(projectRoot, "vite.config.ts"),
		mode: notes ? "notes" : "production",
		logLevel: "warn",
		build: { outDir: folder, emptyOutDir: true },
	});
	return folder;
}
