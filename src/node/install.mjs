/** Installs the packages when they are missing or out of date, with nothing but Node; in milliseconds otherwise. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

if (!isNodeSupported(process.versions.node)) {
	console.error(
		`This is Node ${process.versions.node}. The project needs Node 20.19 or later, or 22.12 or later: https://nodejs.org`,
	);
	process.exit(1);
}
if (!isInstalled()) install();

/** The versions that Vite runs on. */
function isNodeSupported(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/** npm keeps its own note of what it installed: every package of the lock file must stand there as it is locked. */
function isInstalled() {
	const notes = `${root}/node_modules/.package-lock.json`;
	if (!existsSync(notes)) return false;
	const wanted = packagesOf(`${root}/package-lock.json`);
	const installed = packagesOf(notes);
	return Object.entries(wanted).every(([path, entry]) => {
		const found = installed[path];
		if (path === "" || (!found && entry.optional)) return true; // the project itself; another platform's package
		return found?.version === entry.version && found?.integrity === entry.integrity;
	});
}

function packagesOf(lockFile) {
	return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}

function install() {
	console.log("Installing packages ...");
	const options = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
	const npm = process.env.npm_execpath;
	const result = npm
		? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: "inherit" })
		: spawnSync(`npm ${options.join(" ")}`, { cwd: root, stdio: "inherit", shell: true });
	if (result.status !== 0) {
		console.error("The packages could not be installed. What npm says above is the reason.");
		process.exit(1);
	}
}
