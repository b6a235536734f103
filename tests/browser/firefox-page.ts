/** A tab of Firefox with the deck in it: what is done there with keys and a pointer, and what it complains of. */
import type { Bidi } from "./bidi.ts";

/** Keys that type no character, as WebDriver writes them. */
const keys: Record<string, string> = {
	Enter: "\uE007",
	Control: "\uE009",
	Escape: "\uE00C",
	Tab: "\uE004",
	PageDown: "\uE00F",
	Home: "\uE011",
	ArrowLeft: "\uE012",
	ArrowRight: "\uE014",
	ArrowDown: "\uE015",
};

/** NS_BINDING_ABORTED: a page that was left while a face of it was on its way. */
const abandoned = "status=2152398850";

interface Evaluated {
	type: "success" | "exception";
	result?: { value?: string };
	exceptionDetails?: { text: string };
}

export class FirefoxPage {
	/** Errors and warnings of the console, and requests that came to nothing. */
	readonly complaints: string[] = [];

	readonly #bidi: Bidi;
	readonly #context: string;

	constructor(bidi: Bidi, context: string) {
		this.#bidi = bidi;
		this.#context = context;
		bidi.on("log.entryAdded", ({ level, text, source }) => {
			const isGrave = level === "error" || level === "warn";
			if (source?.context === context && isGrave && !text?.includes(abandoned))
				this.complaints.push(`${level}: ${text}`);
		});
		bidi.on("network.fetchError", ({ context: of, request, errorText }) => {
			// What a page still asks for when it is left comes to nothing, and nobody misses it.
			if (of === context && errorText !== "NS_BINDING_ABORTED")
				this.complaints.push(`failed: ${request?.url} ${errorText}`);
		});
	}

	/** Until the deck can be driven. */
	async goto(url: string): Promise<void> {
		await this.#bidi.send("browsingContext.navigate", { context: this.#context, url, wait: "interactive" });
		await this.evaluate(async () => void (await window.deckReady));
	}

	async resize(width: number, height: number): Promise<void> {
		await this.#bidi.send("browsingContext.setViewport", { context: this.#context, viewport: { width, height } });
	}

	/** Runs a function in the page, which sees nothing of where it was written. */
	async evaluate<A extends unknown[], R>(act: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
		const answer = await this.run(`(async () => JSON.stringify(await (${act})(...${JSON.stringify(args)})))()`);
		return JSON.parse(answer ?? "null") as R;
	}

	/** Runs a script in the page; its last value, if that is a text. */
	async run(expression: string): Promise<string | undefined> {
		const target = { context: this.#context };
		const answer = await this.#bidi.send("script.evaluate", { expression, target, awaitPromise: true });
		const { result, exceptionDetails } = answer as Evaluated;
		if (exceptionDetails) throw new Error(`${exceptionDetails.text} in ${expression.slice(0, 400)}`);
		return result?.value;
	}

	/** Asks at every frame until the answer is yes; what was never answered so is thrown after half a minute. */
	async waitFor<A extends unknown[]>(isSo: (...args: A) => boolean, ...args: A): Promise<void> {
		const end = Date.now() + 30_000;
		while (!(await this.evaluate(isSo, ...args))) {
			if (Date.now() > end) throw new Error(`Firefox never came to ${isSo}`);
			await this.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
		}
	}

	/** One after the other; "Control+k" holds the first while the second is pressed. */
	async press(...pressed: string[]): Promise<void> {
		const actions = pressed.flatMap((press) => {
			const values = (press === "+" ? ["+"] : press.split("+")).map((key) => keys[key] ?? key);
			const down = values.map((value) => ({ type: "keyDown", value }));
			return [...down, ...values.toReversed().map((value) => ({ type: "keyUp", value }))];
		});
		await this.act([{ type: "key", id: "board", actions }]);
	}

	type(text: string): Promise<void> {
		return this.press(...text);
	}

	/** In the middle of the first element that a selector finds and that is seen. */
	async click(selector: string): Promise<void> {
		const { x, y } = await this.evaluate((selector) => {
			const element = [...document.querySelectorAll(selector)].find((it) =>
				it.checkVisibility({ visibilityProperty: true }),
			);
			if (!element) throw new Error(`there is no ${selector}`);
			element.scrollIntoView({ behavior: "instant", block: "center" });
			const { left, top, width, height } = element.getClientRects()[0]!;
			return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
		}, selector);
		const actions = [
			{ type: "pointerMove", x, y },
			{ type: "pointerDown", button: 0 },
			{ type: "pointerUp", button: 0 },
		];
		await this.act([{ type: "pointer", id: "hand", actions }]);
	}

	private async act(actions: object[]): Promise<void> {
		await this.#bidi.send("input.performActions", { context: this.#context, actions });
	}

	/** Of what is seen, as PNG. */
	async picture(): Promise<Buffer> {
		const { data } = (await this.#bidi.send("browsingContext.captureScreenshot", { context: this.#context })) as {
			data: string;
		};
		return Buffer.from(data, "base64");
	}

	async close(): Promise<void> {
		await this.#bidi.send("browsingContext.close", { context: this.#context });
	}
}
