/** Runs a command of the project as one script: to load its four hundred files one by one takes longer than most of what they do. */
import "./install.mjs";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import * as modules from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const source = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const cache = resolve(source, "../.cache");
const modulesFolder = resolve(source, "../node_modules");
/** They read files that lie beside their own. */
const apart = ["harfbuzzjs", "subset-font", "sanitize-html", "pdfjs-dist", "vite", "@resvg/*", "@sparticuz/chromium"];
const day = 86_400_000;

// Node 22 and later keep what they have compiled; 20 compiles each time.
modules.enableCompileCache?.(join(cache, "compiled"));

const [node, , command] = process.argv;
const script = join(cache, `${command}-${edition()}`, `${command}.mjs`);
if (!existsSync(script)) await bundle(script);
process.argv.splice(0, 3, node, script);
await import(pathToFileURL(script).href);

/** All that the script is made of. */
function edition() {
	const files = readdirSync(source, { recursive: true }).filter((name) => /\.m?ts$/.test(name));
	const hash = createHash("sha256").update(readFileSync(join(source, "../package-lock.json")));
	for (const name of files.sort()) hash.update(name).update(readFileSync(join(source, name)));
	return hash.digest("hex").slice(0, 16);
}

/** As deep below the project's folder as the source, which finds the project from there. Renamed, so that it is whole or not there. */
async function bundle(script) {
	removeOld();
	const { build } = await import("esbuild");
	const folder = dirname(script);
	const staging = `${folder}.${process.pid}`;
	await build({
		entryPoints: [join(source, `node/${command}.ts`)],
		outdir: staging,
		outExtension: { ".js": ".mjs" },
		external: apart,
		alias: {
			fflate: join(source, "node/fflate.ts"),
			// What it publishes is rewritten for engines that know no `await`, and so is slower; of pages and forms it knows more than is asked here.
			"@cantoo/pdf-lib": join(modulesFolder, "@cantoo/pdf-lib/src/core/index.ts"),
		},
		tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
		banner: {
			js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
		},
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20.19",
		logLevel: "warning",
	});
	if (existsSync(folder)) rmSync(staging, { recursive: true });
	else renameSync(staging, folder);
}

/** Another run may still be at work with a recent one. */
function removeOld() {
	if (!existsSync(cache)) return;
	for (const name of readdirSync(cache).filter((it) => it.startsWith(`${command}-`))) {
		const folder = join(cache, name);
		if (Date.now() - statSync(folder).mtimeMs > day) rmSync(folder, { recursive: true, force: true });
	}
}
