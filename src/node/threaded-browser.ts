/** A browser whose driver runs in a thread of its own, spoken to from here. A command that is one script (`run.mjs`) has such threads beside it. */
import { Worker } from "node:worker_threads";
import { type BirpcReturn, createBirpc } from "birpc";
import type { BrowserDriver } from "./browser-driver.ts";
import type { BrowserThread } from "./browser-thread.ts";
import { plainError } from "./command.ts";
import type { DrivenPage } from "./driven-page.ts";
import { onInterrupt } from "./interrupt.ts";

/** @throws a plain error when there is no browser, or one that does not start. */
export async function startThreadedBrowser(): Promise<BrowserDriver> {
	const worker = new Worker(new URL("browser-thread.mjs", import.meta.url));
	const thread = createBirpc<BrowserThread>(
		{},
		{
			post: (message) => worker.postMessage(message),
			on: (hear) => worker.on("message", hear),
			timeout: -1, // a long deck is printed for minutes
		},
	);
	// Whoever waits for a thread that is no more is told.
	worker.once("error", (error) => thread.$close(error));
	const gone = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
	const end = async () => {
		if (!thread.$closed) await thread.close.asEvent();
		await gone;
	};
	const release = onInterrupt(() => {
		// What is under way fails with the browser, which nobody wants to hear.
		worker.removeAllListeners("message");
		return end();
	});
	const close = async () => {
		release();
		await end();
	};
	try {
		const started = await thread.start();
		if ("refused" in started) throw plainError(started.refused);
		return { name: started.name, open: async (view) => pageOf(thread, await thread.open(view)), close };
	} catch (error) {
		await close();
		throw error;
	}
}

function pageOf(thread: BirpcReturn<BrowserThread>, page: number): DrivenPage {
	const call = <K extends keyof DrivenPage>(name: K) =>
		((...args: unknown[]) => thread.call(page, name, args)) as DrivenPage[K];
	return {
		goto: call("goto"),
		run: call("run"),
		pdf: call("pdf"),
		picture: call("picture"),
		wholePicture: call("wholePicture"),
		heard: call("heard"),
		close: call("close"),
	};
}
