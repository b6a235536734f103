/** A page of the browser that exports are made with: shown, asked, printed, photographed. */
import { plainError } from "./command.ts";
import type { DrivenPage, PictureBox } from "./driven-page.ts";

/** What the driver does, in the words of those who export. */
export interface BrowserPage extends Pick<DrivenPage, "goto" | "pdf" | "heard" | "close"> {
	/** Runs a function in the page, which knows nothing but its argument; both that and what it returns are plain JSON. @throws what it throws there. */
	evaluate: <R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A) => Promise<R>;
	addStyle: (css: string) => Promise<void>;
	addScript: (script: string) => Promise<void>;
	picture: (box: PictureBox) => Promise<Buffer>;
	wholePicture: () => Promise<Buffer>;
}

/** @param page wherever it is: functions are sent there as text. @param name of the browser, for whoever must be told that it has ended. */
export function browserPage(page: DrivenPage, name: string): BrowserPage {
	const { run, ...driven } = withPlainEnd(page, name);
	// As one text: taken apart and put together value by value, what is read of a long page takes longer than to read it.
	const evaluate = async <R, A>(does: (argument: A) => R | Promise<R>, argument?: A) => {
		const json = await run(`Promise.resolve((${does})(${JSON.stringify(argument)})).then(JSON.stringify)`);
		return (json === undefined ? json : JSON.parse(json as string)) as R;
	};
	return {
		...driven,
		evaluate,
		addStyle: (css) => evaluate(putStyle, css),
		addScript: async (script) => void (await run(`${script};undefined`)),
		picture: async (box) => bufferOf(await driven.picture(box)),
		wholePicture: async () => bufferOf(await driven.wholePicture()),
	};
}

/** A browser that is killed, as by a machine that has no memory left, is no mistake of the program. */
function withPlainEnd(page: DrivenPage, name: string): DrivenPage {
	const told = (error: unknown) => {
		const [why = ""] = String(error instanceof Error ? error.message : error).split("\n");
		if (!/has been closed|crashed/.test(why)) throw error;
		throw plainError(`While it was at work ${name} ended (${why}). Try again, or with another by CHROME_PATH.`);
	};
	const calls = Object.entries(page).map(([call, does]: [string, (...given: never[]) => Promise<unknown>]) => {
		return [call, (...given: never[]) => does(...given).catch(told)];
	});
	return Object.fromEntries(calls) as DrivenPage;
}

/** The same bytes: on their way from thread to thread buffers become plain arrays. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
	return Buffer.from(buffer, byteOffset, byteLength);
}

/** Runs in the page. */
function putStyle(css: string): void {
	const { document } = globalThis as unknown as { document: StyledDocument };
	const style = document.createElement("style");
	style.textContent = css;
	document.head.append(style);
}

/** What this asks of the browser's document: the zone has no types of a browser. */
interface StyledDocument {
	createElement: (name: string) => { textContent: string };
	head: { append: (element: unknown) => void };
}
