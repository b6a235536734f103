/** `npm start`: builds the deck with its notes, serves it on this machine and opens it in the browser. */
import { runCommand } from "./command.ts";
import { openInBrowser } from "./open.ts";
import { cacheFolder } from "./project.ts";
import { serveSite } from "./serve.ts";
import { readServeOptions } from "./serve-options.ts";
import { buildSite } from "./site.ts";

const help = `npm start -- [options]      build the deck, serve it and open it

  --port NUMBER   the first port to try (4173)
  --host NAME     where to listen; 0.0.0.0 for the whole network (localhost)
  --no-open       do not open the browser; BROWSER=none and CI=true do the same
  --no-notes      without the speaker's notes (with)
  --help          this
`;

await runCommand(help, async () => {
	const { port, host, open, notes, help: isAsked } = readServeOptions({ port: 4173, open: true });
	if (isAsked) return console.log(help);
	// Not into dist/: what is published from there holds no notes.
	const folder = await buildSite({ notes, folder: cacheFolder("site") });
	const site = await serveSite(folder, port, host);
	console.log(`\nThe deck is at ${site.url}   (Ctrl+C stops)`);
	if (open) openInBrowser(site.url);
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop(site));
});

/** Open connections of a browser would keep the process: it ends at once. */
function stop(site: { close: () => Promise<void> }): void {
	console.log();
	site.close().finally(() => process.exit(0));
}
