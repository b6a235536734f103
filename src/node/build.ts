/** `npm run build`: writes the public site. */
import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { buildSite } from "./site.ts";

const help = `npm run build -- [options]      write the site to dist/

  --notes        with the speaker's notes (without)
  --out FOLDER   where to write it: a new folder, an empty one, or one with a site that was built before (dist)
  --help         this
`;

await runCommand(help, async () => {
	const { values } = parseArgs({
		allowNegative: true,
		options: {
			notes: { type: "boolean", default: false },
			out: { type: "string" },
			help: { type: "boolean", short: "h", default: false },
		},
	});
	if (values.help) return console.log(help);
	await buildSite({ notes: values.notes, folder: values.out });
});
