/** What is said to a browser and heard of it, with nobody but the test at the other end. */
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { isPlainError } from "../../src/node/command.ts";
import { speakDevTools } from "../../src/node/devtools.ts";

function open() {
	const [input, output] = [new PassThrough(), new PassThrough()];
	const said: Record<string, unknown>[] = [];
	input.on("data", (data: Buffer) => said.push(JSON.parse(data.toString().replace(/\0$/, ""))));
	const hear = (...messages: object[]) => output.write(messages.map((it) => `${JSON.stringify(it)}\0`).join(""));
	return { line: speakDevTools(input, output), said, hear, output };
}

test("answers go to whoever asked, in whatever order and parts they come", async () => {
	const { line, said, output } = open();
	const version = line.browser.send("Browser.getVersion");
	const result = line.page("one").send("Runtime.evaluate", { expression: "1" });
	await new Promise(setImmediate);
	expect(said).toEqual([
		{ id: 1, method: "Browser.getVersion" },
		{ id: 2, method: "Runtime.evaluate", params: { expression: "1" }, sessionId: "one" },
	]);
	const text = Buffer.from(
		`{"id":2,"sessionId":"one","result":{"of":"평양"}}\0{"id":1,"result":{"product":"Chromium"}}\0`,
	);
	for (let at = 0; at < text.length; at += 7) output.write(text.subarray(at, at + 7));
	expect(await result).toEqual({ of: "평양" });
	expect(await version).toEqual({ product: "Chromium" });
});

test("what the browser refuses is thrown, and events are heard by those of their page alone", async () => {
	const { line, hear } = open();
	const refused = line.browser.send("Browser.close");
	const loads: string[] = [];
	for (const page of ["one", "two"]) line.page(page).on("Page.loadEventFired", () => loads.push(page));
	hear({ id: 1, error: { message: "not now" } }, { method: "Page.loadEventFired", sessionId: "two", params: {} });
	await expect(refused).rejects.toThrow("not now");
	expect(loads).toEqual(["two"]);
});

test("of a page that crashes, and of a browser that ends, whoever waits is told in a line, now and later", async () => {
	const { line, hear } = open();
	const [one, two] = ["one", "two"].map((page) => line.page(page).send("Page.enable"));
	const crashed = expect(one).rejects.toSatisfy(isPlainError);
	hear({ method: "Inspector.targetCrashed", sessionId: "one" });
	await crashed;
	const ended = new Error("it has ended");
	const told = expect(two).rejects.toBe(ended);
	line.fail(ended);
	await told;
	await expect(line.browser.send("Browser.getVersion")).rejects.toBe(ended);
});
