import { expect, test } from "vitest";
import { subsetFonts } from "../../src/node/font-subset.ts";

const codePoints = (text: string) => new Set([...text].map((character) => character.codePointAt(0)!));
const subsetsOf = async (text: string) => subsetFonts(codePoints(text));

test.each(["Line", "Šťastný", "Хасан №", "하산", "→ ←", "½ – “x”"])("the fonts hold %s", async (text) => {
	expect((await subsetsOf(text)).missing).toEqual([]);
});

test.each([
	["中", 0x4e2d],
	["☃", 0x2603],
	// The package's ranges promise this one, but no file of it holds the glyph.
	["≈", 0x2248],
	["𓀀", 0x13000],
])("the fonts lack %s", async (text, codePoint) => {
	expect((await subsetsOf(`a${text}`)).missing).toEqual([codePoint]);
});

test("a face is left out where it holds none of the characters", async () => {
	const families = (await subsetsOf("하산")).files.map(({ face }) => face.family);
	expect(new Set(families)).toEqual(new Set(["IBM Plex Sans KR"]));
});

test("the last faces hold only what those before them lack", async () => {
	const { files } = await subsetsOf("Kim 김");
	const last = files.filter(({ face }) => face.family === "IBM Plex Sans KR");
	expect(last.map((file) => String.fromCodePoint(...file.codePoints))).toEqual(["김", "김"]);
});

test("two who ask at the same time for what has not been cut get the same", async () => {
	const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
	const text = letters.filter(() => Math.random() < 0.5).join("") || "a";
	const [one, other] = await Promise.all([subsetsOf(text), subsetsOf(text)]);
	expect(one).toEqual(other);
	expect(one.files.length).toBeGreaterThan(0);
});
