/** Makes one script of what tests run inside the page. */
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { projectRoot } from "../../src/node/project.ts";

/** The text of a script that sets `window.inPage`. */
export async function bundleInPage(): Promise<string> {
	const entry = join(projectRoot, "tests/browser/in-page/in-page.ts");
	const built = await build({
		configFile: false,
		logLevel: "silent",
		build: { write: false, minify: false, lib: { entry, formats: ["iife"], name: "inPage" } },
	});
	const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
	return `${output[0].code}\nwindow.inPage = inPage;`;
}
