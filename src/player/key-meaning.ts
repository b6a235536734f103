/** What a key press means, on whatever board it was made. */

/** A key press as browsers tell it: what it typed, and where on the board the key stands. */
export interface KeyPress {
	key: string;
	code: string;
	shiftKey: boolean;
}

/**
 * A small letter, a digit, a sign, or the name of a key such as "PageDown". What was typed counts: on AZERTY the letter
 * that is printed, wherever it stands. A letter of another script, and a key that an input method keeps to itself, mean
 * what is printed beside it on a Latin board, which is known from its place.
 */
export function meaningOf({ key, code, shiftKey }: KeyPress): string {
	if (key === " " && shiftKey) return "Shift+Space";
	const typed = key.length === 1 ? key.toLowerCase() : key;
	const isForeign = /^\p{L}\p{M}*$/u.test(typed) && !/^[a-z]$/.test(typed) && typed.length <= 2;
	return isForeign || keptByMethod.has(typed) ? printedAt(code) : typed;
}

/** While a syllable is being put together the browser may not say what was typed. */
const keptByMethod = new Set(["Process", "Unidentified"]);

/** What a key bears on a Latin board. */
function printedAt(code: string): string {
	const [, sign] = /^(?:Key|Digit|Numpad)([A-Z]|\d)$/.exec(code) ?? [];
	if (sign) return sign.toLowerCase();
	if (code === "Space") return " ";
	return code === "NumpadEnter" ? "Enter" : code;
}
