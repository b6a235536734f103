/** The one place that names the story: where it is, and where its site goes. */
import { resolve } from "node:path";
import { defineConfig } from "vite";
import { story } from "./src/node/plugin.ts";

const here = import.meta.dirname;

export default defineConfig({
	root: resolve(here, "src"),
	base: "./",
	plugins: [story({ slides: resolve(here, "slides"), assets: resolve(here, "assets") })],
	build: {
		outDir: resolve(here, "dist"),
		emptyOutDir: true,
	},
});
