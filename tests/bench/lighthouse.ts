/** What Lighthouse thinks of the project's own site, as a phone on a slow network has it; where Lighthouse is installed. */
import { chromium } from "playwright-core";
import { findBrowser } from "../../src/node/browser.ts";
import { serveSite } from "../../src/node/serve.ts";
import { median, type Result, repeat } from "./measure.ts";

/** Two hundred packages for one measurement are no dependency: who wants it puts it there by hand. */
const howToInstall = "Lighthouse is not installed: npm install --no-save lighthouse@12";
const port = 9222;

const aims: Record<string, string> = {
	performance: ">= 95",
	accessibility: "100",
	"best-practices": "100",
	seo: "100",
};

interface Report {
	lhr: { categories: Record<string, { score: number | null }> };
}

type Lighthouse = (url: string, flags: object) => Promise<Report | undefined>;

export async function measureLighthouse(folder: string): Promise<Result[]> {
	const lighthouse = await findLighthouse();
	if (!lighthouse) {
		console.log(howToInstall);
		return [];
	}
	const site = await serveSite(folder, 4950);
	const { path, args, env } = await findBrowser();
	const browser = await chromium.launch({
		executablePath: path,
		args: [...args, `--remote-debugging-port=${port}`],
		env: { ...process.env, ...env } as Record<string, string>,
	});
	try {
		const onlyCategories = Object.keys(aims);
		const ask = () => lighthouse(site.url, { port, logLevel: "error", onlyCategories });
		// The first one is told of a cold disk; of five the middle one says what a visitor has.
		await ask();
		const reports = await repeat(5, ask);
		return onlyCategories.map((name) => {
			const ours = median(reports.map((report) => Math.round((report?.lhr.categories[name]?.score ?? 0) * 100)));
			return { what: `Lighthouse, ${name}`, slides: null, unit: "of 100", ours, aim: aims[name] };
		});
	} finally {
		await browser.close();
		await site.close();
	}
}

/** Under a name that neither types nor bundlers look for. */
async function findLighthouse(): Promise<Lighthouse | null> {
	const name = "lighthouse";
	try {
		return ((await import(name)) as { default: Lighthouse }).default;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return null;
		throw error;
	}
}
