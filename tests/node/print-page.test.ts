/** What is printed is on the disk only while a browser opens it. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { whileOnDisk } from "../../src/node/print-page.ts";

test("a page is there while it is opened, and gone when it is", async () => {
	const seen = await whileOnDisk("<p>Notes.</p>", "there", async (address) => {
		return { address, html: readFileSync(fileURLToPath(address), "utf8") };
	});
	expect(seen.html).toBe("<p>Notes.</p>");
	expect(existsSync(fileURLToPath(seen.address))).toBe(false);
});

test("a page that cannot be opened is gone too", async () => {
	let file = "";
	const failed = whileOnDisk("<p>Notes.</p>", "failed", async (address) => {
		file = fileURLToPath(address);
		throw new Error("no browser");
	});
	await expect(failed).rejects.toThrow("no browser");
	expect(existsSync(file)).toBe(false);
});
