/** `npm run preview`: Vite serves the site that was built, and would serve nothing without a word where there is none. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { servePacked } from "./packed.ts";
import { shownPath } from "./read.ts";

export function previewPlugin(): Plugin {
	return {
		name: "story:preview",
		configurePreviewServer({ config: { root, build }, middlewares }) {
			const folder = resolve(root, build.outDir);
			if (existsSync(join(folder, "index.html"))) {
				middlewares.use(servePacked(folder));
				return;
			}
			const message = `There is no site in ${shownPath(folder)}/: \`npm run build\` makes it, \`npm start\` makes and serves one.`;
			// The stack is what Vite prints, and the mistake is no one's in the code.
			throw Object.assign(new Error(message), { stack: message });
		},
	};
}
