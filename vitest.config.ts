/** Tests: units, which need nothing but the code, and those in a browser, which share a built site. */
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Modules are loaded once for all files of a worker: they keep nothing that a test changes. */
const isolate = false;

export default defineConfig({
	test: {
		// Three even where there are two cores: now and then a browser is waited for.
		maxWorkers: Math.max(3, availableParallelism() - 1),
		// What a machine reads of the run: .ci/run counts from it.
		reporters: process.env.CI ? ["default", ["json", { outputFile: ".cache/tests.json" }]] : ["default"],
		projects: [
			{
				test: {
					name: "units",
					isolate,
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/browser/**", "tests/bench/**"],
					// Some build a site or start a server, on machines that have other things to do.
					testTimeout: 60_000,
				},
			},
			{
				test: {
					name: "browser",
					isolate,
					include: ["tests/browser/**/*.test.ts"],
					globalSetup: ["tests/browser/set-up.ts"],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					// A machine that does much else at once has lost a key on its way into the browser, once in thousands of them.
					// At a desk such a fault is shown; what lands is not to hang on it. A retried test is named in the log.
					retry: process.env.CI ? 1 : 0,
				},
			},
		],
	},
});
