/** How the story is served and built, and where its site goes; where it is, `package.json` says. */
import { resolve } from "node:path";
import { defineConfig } from "vite";
import { story } from "./src/node/plugin.ts";
import { ownFolders } from "./src/node/project.ts";

const here = import.meta.dirname;

export default defineConfig({
	root: resolve(here, "src"),
	base: "./",
	plugins: [story(ownFolders)],
	build: {
		outDir: resolve(here, "dist"),
		emptyOutDir: true,
	},
});
