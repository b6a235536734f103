/** Without a browser: how long a story takes to compile and the project to build, and how large what is built is. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { compile } from "../../src/compile/compile.ts";
import { printProblem } from "../../src/compile/problem.ts";
import { cacheFolder, projectRoot } from "../../src/node/project.ts";
import { buildSite } from "../../src/node/site.ts";
import { sizesOf } from "../../src/node/sizes.ts";
import { longStory } from "./long-story.ts";
import { median, type Result, repeat, timeOf } from "./measure.ts";

/** In process, with the references formatted by a first run that is not counted. */
export async function measureCompile(slides: number): Promise<Result[]> {
	const files = longStory(slides);
	const options = { assets: new Set<string>(), references: new Map<string, string>() };
	const { problems } = compile(files, options);
	if (problems.length > 0) throw new Error(problems.map(printProblem).join("\n"));
	const ours = median(await repeat(5, () => timeOf(() => compile(files, options))));
	return [
		{ what: "compile", slides, unit: "ms", ours, aim: slides === 2500 ? "< 1000" : undefined },
		{ what: "compile, each slide", slides, unit: "ms", ours: ours / slides },
	];
}

/** The project's own story, built into a folder, beside its finished page built by Vite alone; the first run of each is not counted. */
export async function measureBuild(folder: string): Promise<Result[]> {
	const whole = () => buildSite({ notes: false, folder });
	await whole();
	const bare = writeBarePage(folder);
	const bareBuild = () => build({ configFile: false, logLevel: "error", root: bare, build: { emptyOutDir: true } });
	await bareBuild();
	const [ours, reference] = [await medianTime(whole), await medianTime(bareBuild)];
	return [
		{ what: "whole build", slides: null, unit: "s", ours: ours / 1000, bare: reference / 1000 },
		{ what: "whole build / bare build", slides: null, unit: "times", ours: ours / reference },
		...sizesIn(folder),
		...mapSizesIn(folder),
	];
}

async function medianTime(run: () => unknown): Promise<number> {
	return median(await repeat(3, () => timeOf(run)));
}

/** The page's HTML and the pictures it names, without the scripts, styles and fonts that the build added. */
function writeBarePage(site: string): string {
	const folder = cacheFolder("bench", "bare-page");
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const html = readFileSync(join(site, "index.html"), "utf8");
	const added =
		/<(?:script type="module"[^>]*><\/script|link rel="(?:stylesheet|preload)"[^>]*|style>[\s\S]*?<\/style)>/g;
	writeFileSync(join(folder, "index.html"), html.replace(added, ""));
	cpSync(join(projectRoot, "assets"), join(folder, "assets"), { recursive: true });
	return folder;
}

function sizesIn(folder: string): Result[] {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const sizes = sizesOf(names.map(({ name, parentPath }) => ({ name, content: readFileSync(join(parentPath, name)) })));
	const all = { kind: "all", bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0) };
	return [...sizes, all].map(({ kind, bytes }) => ({
		what: `bytes, ${kind} (gzip)`,
		slides: null,
		unit: "kB",
		ours: bytes / 1000,
	}));
}

/** Every map of the story with all that belongs to it, so that no frame of it can be more. */
function mapSizesIn(folder: string): Result[] {
	const page = readFileSync(join(folder, "index.html"), "utf8");
	const maps = page.matchAll(
		/<section class="slide slide-map[^"]*" id="\/([^"]+)"[\s\S]*?(<figure class="scene scene-map"[\s\S]*?<\/figure>)/g,
	);
	return [...maps].map(([, id, figure = ""]) => ({
		what: `bytes, map ${id} (gzip)`,
		slides: null,
		unit: "kB",
		ours: gzipSync(figure, { level: 9 }).length / 1000,
		aim: "< 60",
	}));
}
