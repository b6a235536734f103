/** Lints and formats by Biome, built for WebAssembly: the same on every machine, with nothing to install for each. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { Biome, type Configuration } from "@biomejs/js-api/nodejs";
import { projectRoot } from "./project.ts";

const help = `tsx src/node/lint.ts [--write]   what the linter and the formatter find; --write mends what it safely can`;
const kinds = new Set([".ts", ".mjs", ".css", ".json"]);
/** Made by npm, or broken on purpose. */
const left = /^(?:package-lock\.json|tests\/fixtures\/)/;

const { values } = parseArgs({ options: { write: { type: "boolean" }, help: { type: "boolean" } } });
if (values.help) console.log(help);
else process.exitCode = run(values.write ?? false) ? 0 : 1;

/** Whether all is well. */
function run(write: boolean): boolean {
	const biome = new Biome();
	const { projectKey } = biome.openProject(projectRoot);
	biome.applyConfiguration(projectKey, configuration());
	const faults = filesOf().flatMap((filePath) => {
		const path = join(projectRoot, filePath);
		const given = readFileSync(path, "utf8");
		const linted = biome.lintContent(projectKey, given, write ? { filePath, fixFileMode: "safeFixes" } : { filePath });
		const formatted = biome.formatContent(projectKey, write ? linted.content : given, { filePath }).content;
		if (write && formatted !== given) writeFileSync(path, formatted);
		const told = linted.diagnostics.filter(({ severity }) => severity !== "information" && severity !== "hint");
		const found =
			told.length > 0 ? [plain(biome.printDiagnostics(told, { filePath, fileSource: linted.content }))] : [];
		return !write && formatted !== given ? [...found, `${filePath}: not formatted; \`npm run format\` does it`] : found;
	});
	for (const fault of faults) console.error(fault);
	return faults.length === 0;
}

function configuration(): Configuration {
	const {
		$schema: _,
		vcs: __,
		files: ___,
		...rest
	} = JSON.parse(readFileSync(join(projectRoot, "biome.json"), "utf8"));
	return rest;
}

/** What git knows or would take. */
function filesOf(): string[] {
	const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"];
	const files = execFileSync("git", args, { cwd: projectRoot, encoding: "utf8" }).split("\n");
	const deleted = new Set(
		execFileSync("git", ["ls-files", "--deleted"], { cwd: projectRoot, encoding: "utf8" }).split("\n"),
	);
	return files.filter((file) => kinds.has(extname(file)) && !left.test(file) && !deleted.has(file));
}

/** Biome prints HTML here. */
function plain(markup: string): string {
	return markup
		.replace(/<[^>]*>/g, "")
		.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "");
}
