/**
 * Says how many tests passed and how many failed, from what vitest wrote of its run: `node count.mjs tests.json <status>`.
 * A run that is red without a failed test, be it by a file that could not be loaded or by another step, has failed once.
 */
import { existsSync, readFileSync } from "node:fs";

const [path = "", status = "1"] = process.argv.slice(2);
const ran = existsSync(path)
	? JSON.parse(readFileSync(path, "utf8"))
	: { numPassedTests: 0, numFailedTests: 0, success: false };
const isRed = status !== "0" || !ran.success;
console.log(`${ran.numPassedTests} passed, ${Math.max(ran.numFailedTests, isRed ? 1 : 0)} failed`);
