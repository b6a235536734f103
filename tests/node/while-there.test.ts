/** What is on the disk only for a while, and files that are whole or not there. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectRoot } from "../../src/node/project.ts";
import { whileThere } from "../../src/node/while-there.ts";
import { writeWhole } from "../../src/node/write-whole.ts";

const folder = mkdtempSync(join(tmpdir(), "while-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("it is gone when the work is done, or has failed", async () => {
	const path = join(folder, "deep/there");
	const work = async () => {
		mkdirSync(path);
		writeFileSync(join(path, "a.txt"), "a");
		return readdirSync(path);
	};
	expect(await whileThere(path, work)).toEqual(["a.txt"]);
	expect(existsSync(path)).toBe(false);
	await expect(whileThere(path, () => work().then(() => Promise.reject(new Error("no"))))).rejects.toThrow("no");
	expect(existsSync(path)).toBe(false);
	expect(process.listeners("exit").filter(({ name }) => name.includes("removeAll"))).toEqual([]);
});

test("it is gone when whoever does the work leaves in the midst of it", () => {
	const path = join(folder, "left.txt");
	const script = `import { writeFileSync } from "node:fs";
import { whileThere } from ${JSON.stringify(join(projectRoot, "src/node/while-there.ts"))};
await whileThere(${JSON.stringify(path)}, async () => { writeFileSync(${JSON.stringify(path)}, "a"); process.exit(130); });`;
	writeFileSync(join(folder, "leave.mts"), script);
	const { status } = spawnSync(process.execPath, ["--import", "tsx", join(folder, "leave.mts")], { cwd: projectRoot });
	expect([status, existsSync(path)]).toEqual([130, false]);
});

test("a file that cannot be put in its place leaves nothing beside it, and what was there", () => {
	const place = join(folder, "place");
	mkdirSync(join(place, "full"), { recursive: true });
	writeFileSync(join(place, "full/a.txt"), "a");
	expect(() => writeWhole(join(place, "full"), "text")).toThrow();
	expect(readdirSync(place)).toEqual(["full"]);
	writeWhole(join(place, "full/a.txt"), "b");
	expect(readFileSync(join(place, "full/a.txt"), "utf8")).toBe("b");
});
