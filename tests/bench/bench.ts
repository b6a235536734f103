/** `npm run bench`: measures what the project promises, all in one run and beside bare references, and prints a table. */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { runCommand } from "../../src/node/command.ts";
import { cacheFolder } from "../../src/node/project.ts";
import { launchBrowser } from "../browser/browser.ts";
import { measureBuild, measureCompile } from "./building.ts";
import { measureLighthouse } from "./lighthouse.ts";
import type { Result } from "./measure.ts";
import { measureLoaded, measureOpening } from "./opening.ts";
import { measurePressing } from "./pressing.ts";
import { measurePrinting } from "./printing.ts";
import { measureRail } from "./railing.ts";
import { measureRiding } from "./riding.ts";
import { measureSaving } from "./saving.ts";
import { servePair } from "./sites.ts";
import { short, tableOf } from "./table.ts";

const help = `npm run bench -- [options]      time everything that has an aim; some five minutes

  --json FILE    also write the results to a file
  --help         this

Every time is the median of a few runs on this machine, as it stands: nothing fails by being slow.
"bare" is plain reveal.js with as many slides, Vite alone, or a browser that prints the same page and does nothing else; it is
measured in the same run.
`;

await runCommand(help, async () => {
	const { values } = parseArgs({
		options: { json: { type: "string" }, help: { type: "boolean", short: "h", default: false } },
	});
	if (values.help) return console.log(help);
	const results = await measureAll();
	console.log(
		`\n${tableOf(results)}\n\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model})`,
	);
	if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, "\t")}\n`);
});

async function measureAll(): Promise<Result[]> {
	const results: Result[] = [];
	const tell = (more: Result[]) => {
		for (const result of more) console.log(lineOf(result));
		results.push(...more);
	};
	for (const slides of [25, 250, 2500]) tell(await measureCompile(slides));
	for (const slides of [null, 42, 300, 1000]) tell(await measurePrinting(slides));
	const own = cacheFolder("bench", "own-site");
	tell(await measureBuild(own));
	tell(await measureLighthouse(own));
	const server = await launchBrowser();
	try {
		const browser = await chromium.connect(server.wsEndpoint());
		tell(await measureLoaded(browser, own));
		await measureInBrowser(browser, tell);
	} finally {
		await server.close();
	}
	return results;
}

async function measureInBrowser(browser: Browser, tell: (results: Result[]) => void): Promise<void> {
	tell(await measureRail(browser));
	tell(await measureRiding(browser));
	for (const slides of [25, 250]) tell(await measureSaving(browser, slides));
	for (const slides of [25, 250, 2500]) {
		const sites = await servePair(slides);
		try {
			if (slides !== 250) tell(await measureOpening(browser, sites));
			tell(await measurePressing(browser, sites));
		} finally {
			await sites.close();
		}
	}
}

function lineOf({ what, slides, ours, bare, unit }: Result): string {
	const at = slides === null ? "" : ` at ${slides} slides`;
	return `${what}${at}: ${short(ours)} ${unit}${bare === undefined ? "" : ` (bare ${short(bare)})`}`;
}
