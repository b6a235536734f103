import { describe, expect, test } from "vitest";
import { meaningOf } from "../../src/player/key-meaning.ts";

/** What the keys with these letters on a Latin board type on others, in the order of `latin`. */
const latin = "gortbldfnps";
const boards: Record<string, string> = {
	Russian: "пщкеидватзы",
	Korean: "ㅎㅐㄱㅅㅠㅣㅇㄹㅜㅔㄴ",
	Greek: "γορτβλδφνπσ",
	Hebrew: "עםראנךגכמפד",
};

const press = (key: string, code: string, shiftKey = false) => meaningOf({ key, code, shiftKey });

describe("a letter", () => {
	test.each(Object.entries(boards))("of a %s board means the Latin one beside it", (_, letters) => {
		const meant = [...letters].map((key, at) => press(key, `Key${latin[at]!.toUpperCase()}`));
		expect(meant.join("")).toBe(latin);
	});

	test.each([
		["AZERTY", "a", "KeyQ", "a"],
		["AZERTY", "q", "KeyA", "q"],
		["QWERTZ", "z", "KeyY", "z"],
		["Dvorak", "o", "KeyS", "o"],
		["Colemak", "p", "KeyR", "p"],
		["capitals", "G", "KeyG", "g"],
	])("on %s means what it types: %s at %s", (_, key, code, meaning) => {
		expect(press(key, code)).toBe(meaning);
	});

	test("that an input method keeps to itself is known from its place", () => {
		expect(press("Process", "KeyG")).toBe("g");
		expect(press("Unidentified", "KeyO")).toBe("o");
		expect(press("Process", "Space")).toBe(" ");
		expect(press("Process", "ArrowRight")).toBe("ArrowRight");
	});
});

describe("a digit", () => {
	test.each([
		["on the row", "5", "Digit5", "5"],
		["on the pad", "5", "Numpad5", "5"],
		["of AZERTY, with shift", "5", "Digit5", "5"],
		["of AZERTY, without: a bracket", "(", "Digit5", "("],
		["kept by an input method", "Process", "Digit5", "5"],
		["of a Thai board: a letter", "ถ", "Digit5", "5"],
	])("%s: %s at %s means %s", (_, key, code, meaning) => {
		expect(press(key, code)).toBe(meaning);
	});
});

describe("a sign", () => {
	test.each([
		["Russian", "?", "Digit7", "?"],
		["Russian", ".", "Slash", "."],
		["AZERTY", "?", "KeyM", "?"],
		["Korean", ".", "Period", "."],
		["any", "PageDown", "PageDown", "PageDown"],
	])("of a %s board means what it types: %s at %s", (_, key, code, meaning) => {
		expect(press(key, code)).toBe(meaning);
	});

	test("space with shift is not space", () => {
		expect([press(" ", "Space"), press(" ", "Space", true)]).toEqual([" ", "Shift+Space"]);
	});
});
