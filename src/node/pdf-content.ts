/** The operations of a page's content, one after the other (ISO 32000-1, 7.8.2): a page of drawings has many thousands. */

/** What stands before an operator. It is filled anew for each of them. */
export interface Operands {
	numbers: number[];
	/** The last one, without its slash. */
	name: string;
	/** Strings, by the digits that they are written in, and the numbers of a list, in their order: what is shown of letters. */
	shown: (string | number)[];
}

/** @param content a sign for each byte. */
export function readOperations(content: string, visit: (operator: string, given: Operands) => void): void {
	const given: Operands = { numbers: [], name: "", shown: [] };
	let isInList = false;
	const end = content.length;
	let at = 0;
	while (at < end) {
		const code = content.charCodeAt(at);
		if (code <= space) at += 1;
		else if (isNumeric(code)) {
			at = readNumber(content, at, given.numbers);
			if (isInList) given.shown.push(given.numbers.at(-1)!);
		} else if (code === opening || code === closing) {
			isInList = code === opening;
			at += 1;
		} else if (code === slash) {
			const from = at + 1;
			at = wordEnd(content, from);
			given.name = content.slice(from, at);
		} else if (code === less) {
			const to = content.charCodeAt(at + 1) === less ? dictionaryEnd(content, at) : content.indexOf(">", at) + 1 || end;
			if (content.charCodeAt(at + 1) !== less) given.shown.push(content.slice(at + 1, to - 1));
			at = to;
		} else if (code === bracket) at = stringEnd(content, at);
		else if (code === percent) at = content.indexOf("\n", at) + 1 || end;
		else {
			const from = at;
			at = Math.max(wordEnd(content, from), from + 1);
			const operator = content.slice(from, at);
			visit(operator, given);
			// The bytes of a picture are no operations.
			if (operator === "ID") at = content.indexOf("EI", at) + 2 || end;
			given.numbers.length = 0;
			given.shown.length = 0;
		}
	}
}

const space = 0x20;
const slash = 0x2f;
const less = 0x3c;
const bracket = 0x28;
const percent = 0x25;
const opening = 0x5b;
const closing = 0x5d;

const zero = 0x30;
const nine = 0x39;
const point = 0x2e;
const minus = 0x2d;
const plus = 0x2b;

/** Digits, a point, and either sign. */
function isNumeric(code: number): boolean {
	return (code >= zero && code <= nine) || code === point || code === minus || code === plus;
}

/** Digit by digit: a string for each of a hundred thousand numbers would take most of the time. Returns where it ends. */
function readNumber(content: string, from: number, numbers: number[]): number {
	let at = from;
	let digits = 0;
	let scale = 0;
	for (; at < content.length; at += 1) {
		const code = content.charCodeAt(at);
		if (!isNumeric(code)) break;
		if (code === point) scale = 1;
		else if (code >= zero) {
			digits = digits * 10 + code - zero;
			scale *= 10;
		}
	}
	const value = scale > 1 ? digits / scale : digits;
	numbers.push(content.charCodeAt(from) === minus ? -value : value);
	return at;
}

function wordEnd(content: string, from: number): number {
	for (let at = from; at < content.length; at++) {
		const code = content.charCodeAt(at);
		if (code <= space) return at;
		if (code === slash || code === less || code === bracket || code === percent) return at;
		if (code === opening || code === closing) return at;
	}
	return content.length;
}

/** One may hold others. */
function dictionaryEnd(content: string, from: number): number {
	let depth = 0;
	for (let at = from; at < content.length; at += 1) {
		const two = content.slice(at, at + 2);
		if (two === "<<" || two === ">>") {
			depth += two === "<<" ? 1 : -1;
			at += 1;
			if (depth === 0) return at + 1;
		}
	}
	return content.length;
}

/** Brackets within it come in pairs, or behind a backslash. */
function stringEnd(content: string, from: number): number {
	let depth = 0;
	for (let at = from; at < content.length; at += 1) {
		const sign = content[at];
		if (sign === "\\") at += 1;
		else if (sign === "(") depth += 1;
		else if (sign === ")") depth -= 1;
		if (depth === 0) return at + 1;
	}
	return content.length;
}
