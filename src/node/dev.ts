/** `npm run dev`: serves the story and follows every save. */
import { join } from "node:path";
import { createServer } from "vite";
import { runCommand } from "./command.ts";
import { projectRoot } from "./project.ts";
import { readServeOptions } from "./serve-options.ts";

const help = `npm run dev -- [options]      serve the story and follow every save

  --port NUMBER   the first port to try (5173)
  --host NAME     where to listen; 0.0.0.0 for the whole network (localhost)
  --open          open the browser
  --no-notes      without the speaker's notes (with)
  --help          this
`;

await runCommand(help, async () => {
	const { port, host, open, notes, help: isAsked } = readServeOptions({ port: 5173, open: false });
	if (isAsked) return console.log(help);
	const server = await createServer({
		configFile: join(projectRoot, "vite.config.ts"),
		mode: notes ? "development" : "public",
		server: { port, host, open },
	});
	await server.listen();
	server.printUrls();
	server.bindCLIShortcuts({ print: true });
});
