/** `npm run check`: the types of every zone, and the linter, all at once; the output of each stands together. */
import { type ExecFileException, execFile } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "./project.ts";

const zones = ["src/compile", "src/deck", "src/render", "src/player", "src/node", "tests"];

const checks = [
	{ name: "lint and format", command: "node_modules/tsx/dist/cli.mjs", args: ["src/node/lint.ts"] },
	...zones.map((zone) => ({
		name: `types of ${zone}`,
		command: "node_modules/typescript/bin/tsc",
		args: ["-p", zone],
	})),
];

const results = await Promise.all(checks.map(run));
const failed = results.filter((passed) => !passed).length;
console.log(failed ? `${failed} of ${checks.length} checks failed` : `${checks.length} checks passed`);
process.exitCode = failed ? 1 : 0;

function run({ name, command, args }: (typeof checks)[number]): Promise<boolean> {
	return new Promise((resolve) => {
		const options = { cwd: projectRoot, maxBuffer: 64 * 1024 * 1024 };
		execFile(process.execPath, [join(projectRoot, command), ...args], options, (error, stdout, stderr) => {
			console.log(`${error ? "failed" : "passed"}  ${name}`);
			if (error) console.log(reasonOf(error, stdout + stderr));
			resolve(!error);
		});
	});
}

function reasonOf(error: ExecFileException, output: string): string {
	return output.trim() || error.message;
}
