/** Jobs at the same time, and what they tell meanwhile. */
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { runInLanes } from "../../src/node/lanes.ts";
import { createProgress } from "../../src/node/progress.ts";

test("jobs are begun in their order, no more at a time than there are lanes, and what they return keeps that order", async () => {
	const begun: number[] = [];
	let running = 0;
	let most = 0;
	const jobs = [30, 5, 5, 5].map((wait, index) => async () => {
		begun.push(index);
		running += 1;
		most = Math.max(most, running);
		await setTimeout(wait);
		running -= 1;
		return `job ${index}`;
	});
	const { results, failure } = await runInLanes(jobs, 2);
	expect([begun, most, failure]).toEqual([[0, 1, 2, 3], 2, null]);
	expect(results).toEqual(["job 0", "job 1", "job 2", "job 3"]);
});

test("after one has failed none is begun, those at work come to their end, and the first failure is what is told", async () => {
	const jobs = [
		async () => {
			await setTimeout(20);
			return "late";
		},
		() => Promise.reject(new Error("first")),
		async () => "never begun",
	];
	const { results, failure } = await runInLanes(jobs, 2);
	expect(results).toEqual(["late", undefined, undefined]);
	expect(failure?.error).toEqual(new Error("first"));
});

test("on a terminal all steps stand on one line, until what told them is cleared; in CI there is none", () => {
	const heard = (env: string | undefined) => {
		let written = "";
		const write = (text: string) => (written += text);
		const { CI } = process.env;
		if (env === undefined) delete process.env.CI;
		else process.env.CI = env;
		const progress = createProgress({ isTTY: true, columns: 30, write });
		if (CI === undefined) delete process.env.CI;
		else process.env.CI = CI;
		const other = progress.beside();
		progress.tell("pdf: setting");
		other.tell("png: 1 of 2");
		progress.clear();
		other.tell("png: 2 of 2");
		progress.tell("pdf: as long as no line is");
		return written.split("\r\u001b[K");
	};
	expect(heard(undefined)).toEqual([
		"",
		"pdf: setting",
		"pdf: setting   png: 1 of 2",
		"",
		"png: 2 of 2",
		"png: 2 of 2   pdf: as long as",
	]);
	expect(heard("true")).toEqual([""]);
});
