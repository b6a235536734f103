/** Opens an address in the browser of whoever sits at the machine. */
import { spawn } from "node:child_process";

/** Does nothing where BROWSER is "none" or CI is set; a machine without a browser is no mistake. */
export function openInBrowser(url: string): void {
	if (process.env.BROWSER === "none" || process.env.CI) return;
	const [command, ...args] = commandFor(url);
	const child = spawn(command, args, { stdio: "ignore", detached: true });
	child.once("error", () => console.log(`(No browser could be opened with ${command}.)`));
	child.unref();
}

function commandFor(url: string): [string, ...string[]] {
	if (process.platform === "darwin") return ["open", url];
	if (process.platform === "win32") return ["cmd", "/c", "start", "", url];
	return [process.env.BROWSER || "xdg-open", url];
}
