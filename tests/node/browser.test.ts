import { afterEach, expect, test, vi } from "vitest";
import { findBrowser } from "../../src/node/browser.ts";

afterEach(() => vi.unstubAllEnvs());

test("CHROME_PATH goes before every other browser", async () => {
	vi.stubEnv("CHROME_PATH", process.execPath);
	expect((await findBrowser()).path).toBe(process.execPath);
});

test("a CHROME_PATH that is no program is told, not passed over", async () => {
	vi.stubEnv("CHROME_PATH", "/nowhere/chrome");
	await expect(findBrowser()).rejects.toThrow(
		'CHROME_PATH is "/nowhere/chrome", but there is no program of that name. Name',
	);
});
