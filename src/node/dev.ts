/** `npm run dev`: serves the story and follows every save. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { portOf, runCommand } from "./command.ts";
import { projectRoot } from "./project.ts";

const help = `npm run dev -- [options]      serve the story and follow every save

  --port NUMBER   the first port to try (5173)
  --host NAME     where to listen; 0.0.0.0 for the whole network (localhost)
  --open          open the browser
  --no-notes      without the speaker's notes (with)
  --help          this
`;

await runCommand(help, async () => {
	const { values } = parseArgs({
		allowNegative: true,
		options: {
			port: { type: "string", default: "5173" },
			host: { type: "string", default: "localhost" },
			open: { type: "boolean", default: false },
			notes: { type: "boolean", default: true },
			help: { type: "boolean", short: "h", default: false },
		},
	});
	if (values.help) return console.log(help);
	const server = await createServer({
		configFile: join(projectRoot, "vite.config.ts"),
		mode: values.notes ? "development" : "public",
		server: { port: portOf(values.port), host: values.host, open: values.open },
	});
	await server.listen();
	server.printUrls();
	server.bindCLIShortcuts({ print: true });
});
