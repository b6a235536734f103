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
		target: "es2022",
		// Text is laid out by the same sheet whichever view's script comes; without any it is all there is.
		cssCodeSplit: false,
		// A face with few characters is small, but it is no use to those whose page has none of them.
		assetsInlineLimit: (path) => (path.endsWith(".woff2") ? false : undefined),
		// The page says itself what is wanted early.
		modulePreload: false,
		rolldownOptions: { checks: { pluginTimings: false } },
	},
});
