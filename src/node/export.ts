/** `npm run export`: the deck in other forms, each a kind in the table below. */
import { parseArgs } from "node:util";
import { runCommand, usageError } from "./command.ts";
import { exportHtml } from "./export-html.ts";
import type { ExportKind } from "./export-kind.ts";

/** In the order in which they are made where none is named. */
const kinds: Record<string, ExportKind> = {
	html: { does: "one file that opens from the disk, with everything in it", run: exportHtml },
};

const help = `npm run export -- [kinds] [options]      write the deck in other forms; without a kind, in all of them

${Object.entries(kinds)
	.map(([name, { does }]) => `  ${name.padEnd(14)} ${does}`)
	.join("\n")}

  --out FOLDER   where to write (export)
  --notes        with the speaker's notes, --no-notes without (html: with)
  --help         this
`;

await runCommand(help, async () => {
	const { values, positionals } = parseArgs({
		allowNegative: true,
		allowPositionals: true,
		options: {
			out: { type: "string", default: "export" },
			notes: { type: "boolean" },
			help: { type: "boolean", short: "h", default: false },
		},
	});
	if (values.help) return console.log(help);
	const wanted = positionals.length > 0 ? positionals.map(kindOf) : Object.values(kinds);
	for (const kind of wanted) {
		for (const file of await kind.run({ out: values.out, notes: values.notes })) console.log(file);
	}
});

function kindOf(name: string): ExportKind {
	const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
	if (!kind) throw usageError(`There is no kind "${name}"; there is ${Object.keys(kinds).join(", ")}.`);
	return kind;
}
