/** Unpacks the Chromium that comes as a package (Linux on x64) into the project's cache, once per version. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder, projectRoot } from "./project.ts";

const packageFolder = join(projectRoot, "node_modules/@sparticuz/chromium");

/** The unpacked program, and the environment it needs on systems without its libraries and fonts. */
export async function unpackChromium(): Promise<{ path: string; env: Record<string, string> }> {
	const manifest: { version: string } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
	const folder = cacheFolder("chromium", manifest.version);
	if (!existsSync(folder)) await unpackInto(folder);
	const libraries = [join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
	return {
		path: join(folder, "chromium"),
		env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, "fonts") },
	};
}

/**
 * The package unpacks into the temporary folder, and its libraries only where it believes itself on Amazon's Lambda:
 * so it runs in a process of its own that is told both. The rename at the end makes the folder appear whole or not at all.
 */
async function unpackInto(folder: string): Promise<void> {
	const staging = `${folder}.${process.pid}`;
	mkdirSync(staging, { recursive: true });
	const script = `import("@sparticuz/chromium").then((it) => it.default.executablePath())`;
	try {
		await promisify(execFile)(process.execPath, ["-e", script], {
			cwd: projectRoot,
			env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
		});
		writeFileSync(join(staging, "fonts/fonts.conf"), fontsConf(folder));
		if (!existsSync(folder)) renameSync(staging, folder);
	} finally {
		rmSync(staging, { recursive: true, force: true });
	}
}

/** The package's own settings look for its fonts in /tmp, where they are not. */
function fontsConf(folder: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${folder}/fonts/fonts</dir>
	<cachedir>${folder}/fonts/cache</cachedir>
</fontconfig>
`;
}
