/** `npm run bench`: measures what the project promises, all in one run and beside bare references, and prints a table. */
import { existsSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { runCommand, usageError } from "../../src/node/command.ts";
import { cacheFolder } from "../../src/node/project.ts";
import { startBrowser } from "../browser/browser.ts";
import { measureBuild, measureCompile } from "./building.ts";
import { measureLighthouse } from "./lighthouse.ts";
import type { Result } from "./measure.ts";
import { measureLoaded, measureOpening } from "./opening.ts";
import { measurePressing } from "./pressing.ts";
import { measurePlain, measurePrinting } from "./printing.ts";
import { measureRail } from "./railing.ts";
import { measureRiding } from "./riding.ts";
import { measureSaving } from "./saving.ts";
import { servePair } from "./sites.ts";
import { short, tableOf } from "./table.ts";

const help = `npm run bench -- [options]      time everything that has an aim; some five minutes

  --json FILE    also write the results to a file
  --only NAMES   of these alone, parted by commas: compile print build page rail ride save open
  --help         this

Every time is the median of a few runs on this machine, as it stands: nothing fails by being slow.
"bare" is plain reveal.js with as many slides, Vite alone, or a browser that prints the same page and does nothing else; it is
measured in the same run.
`;

type Tell = (results: Result[]) => void;

const own = cacheFolder("bench", "own-site");

/** What is measured, in this order: what needs no browser, or one of its own, and then what shares one. */
const measures: Record<string, (tell: Tell) => Promise<void>> = {
	compile: async (tell) => {
		for (const slides of [25, 250, 2500]) tell(await measureCompile(slides));
	},
	print: async (tell) => {
		for (const slides of [null, 42, 300, 1000]) tell(await measurePrinting(slides));
		tell([await measurePlain(250)]);
	},
	build: async (tell) => tell(await measureBuild(own)),
};

const inBrowser: Record<string, (browser: Browser, tell: Tell) => Promise<void>> = {
	page: async (browser, tell) => {
		if (!existsSync(own)) await measureBuild(own);
		tell(await measureLighthouse(own));
		tell(await measureLoaded(browser, own));
	},
	rail: async (browser, tell) => tell(await measureRail(browser)),
	ride: async (browser, tell) => tell(await measureRiding(browser)),
	save: async (browser, tell) => {
		for (const slides of [25, 250]) tell(await measureSaving(browser, slides));
	},
	open: async (browser, tell) => {
		for (const slides of [25, 250, 2500]) {
			const sites = await servePair(slides);
			try {
				if (slides !== 250) tell(await measureOpening(browser, sites));
				tell(await measurePressing(browser, sites));
			} finally {
				await sites.close();
			}
		}
	},
};

/** @throws a mistake of usage when a name is not there. */
function namesOf(only: string | undefined): string[] {
	const known = [...Object.keys(measures), ...Object.keys(inBrowser)];
	const names = only?.split(",") ?? known;
	const strange = names.find((name) => !known.includes(name));
	if (strange !== undefined) throw usageError(`There is nothing called "${strange}" to measure: ${known.join(", ")}.`);
	return names;
}

async function measureAll(names: string[]): Promise<Result[]> {
	const results: Result[] = [];
	const tell = (more: Result[]) => {
		for (const result of more) console.log(lineOf(result));
		results.push(...more);
	};
	for (const [name, measure] of Object.entries(measures)) if (names.includes(name)) await measure(tell);
	const browser = await startBrowser();
	try {
		for (const [name, measure] of Object.entries(inBrowser)) if (names.includes(name)) await measure(browser, tell);
	} finally {
		await browser.close();
	}
	return results;
}

function lineOf({ what, slides, ours, bare, unit }: Result): string {
	const at = slides === null ? "" : ` at ${slides} slides`;
	return `${what}${at}: ${short(ours)} ${unit}${bare === undefined ? "" : ` (bare ${short(bare)})`}`;
}

await runCommand(help, async () => {
	const { values } = parseArgs({
		options: {
			json: { type: "string" },
			only: { type: "string" },
			help: { type: "boolean", short: "h", default: false },
		},
	});
	if (values.help) return console.log(help);
	const results = await measureAll(namesOf(values.only));
	console.log(
		`\n${tableOf(results)}\n\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model})`,
	);
	if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, "\t")}\n`);
});
