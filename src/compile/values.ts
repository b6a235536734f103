/** How single values are read: texts, numbers, dates, ids, citations. */

import type { EdtfDate } from "../deck/deck.ts";
import type { LonLat } from "../deck/records.ts";
import { type Citation, parseCitations } from "./cite.ts";
import { type Context, type Kind, list, type Read, wrong } from "./fields.ts";
import { createSlug, isSlug } from "./ids.ts";
import type { Span } from "./source-text.ts";
import { suggest } from "./suggest.ts";
import { scalarOf, shown, textOf, type Value } from "./yaml.ts";

/** A text in inline Markdown, and where it stands. */
export interface Prose {
	text: string;
	span: Span;
}

export const text: Read<string> = (value, context) => {
	const given = textOf(value)?.trim();
	return given ? given : wrong(value, context, `${value.label} must be a text`, hintForText(value));
};

/** A line that has room for so many characters. */
export function textUpTo(most: number): Read<string> {
	return (value, context) => {
		const given = text(value, context);
		const length = [...(given ?? "")].length;
		return length <= most ? given : wrong(value, context, `${value.label} must have at most ${most} characters`);
	};
}

export const prose: Read<Prose> = (value, context) => {
	const given = text(value, context);
	return given === undefined ? undefined : { text: given, span: value.span };
};

/** A language by its BCP 47 tag: `en-GB`, `ko`. */
export const language: Read<string> = (value, context) => {
	const given = textOf(value);
	if (given && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(given)) return given;
	return wrong(value, context, `${value.label} must be the code of a language such as en-GB or ko`);
};

export const flag: Read<boolean> = (value, context) => {
	const given = scalarOf(value);
	return typeof given === "boolean" ? given : wrong(value, context, `${value.label} must be true or false`);
};

export const number: Read<number> = (value, context) => {
	const given = scalarOf(value);
	return typeof given === "number" && Number.isFinite(given)
		? given
		: wrong(value, context, `${value.label} must be a number`);
};

export function numberFrom(least: number, most: number): Read<number> {
	return (value, context) => {
		const given = scalarOf(value);
		if (typeof given === "number" && given >= least && given <= most) return given;
		const range = most === Number.POSITIVE_INFINITY ? `of at least ${least}` : `from ${least} to ${most}`;
		return wrong(value, context, `${value.label} must be a number ${range}`);
	};
}

export function wholeFrom(least: number, most: number): Read<number> {
	return (value, context) => {
		const given = scalarOf(value);
		if (Number.isInteger(given) && (given as number) >= least && (given as number) <= most) return given as number;
		const range = most === Number.POSITIVE_INFINITY ? `of at least ${least}` : `from ${least} to ${most}`;
		return wrong(value, context, `${value.label} must be a whole number ${range}`);
	};
}

export function oneOf<const T extends string>(...allowed: T[]): Read<T> {
	return (value, context) => {
		const given = textOf(value);
		const found = allowed.find((one) => one === given);
		if (found) return found;
		const choice = choiceOf(allowed);
		return wrong(
			value,
			context,
			`${value.label} must be one of ${choice}`,
			given ? suggestOnly(given, allowed) : undefined,
		);
	};
}

/** A name of the author's own, for others to refer to. */
export const newId: Read<string> = (value, context) => {
	const given = textOf(value);
	if (given && /^\p{N}+$/u.test(given))
		return wrong(value, context, `${value.label} must be a name with a letter, such as y-${given}`);
	if (given && /^[^\s,;@[\]"<>&#/]+$/.test(given)) return given;
	return wrong(value, context, `${value.label} must be a name without spaces and signs, such as new-york`);
};

/** The same where it stands in addresses and names of files. */
export const slug: Read<string> = (value, context) => {
	const given = textOf(value);
	if (given && isSlug(given)) return given;
	const hint = given ? `write ${createSlug(given)}` : undefined;
	return wrong(value, context, `${value.label} must be small letters, digits and hyphens`, hint);
};

/** The id of a record of the story. */
export function idOf(kind: Kind): Read<string> {
	return (value, context) => {
		const given = textOf(value);
		if (!given) return wrong(value, context, `${value.label} must be the id of a ${kind}`);
		return context.use(kind, given, value.span) ? given : undefined;
	};
}

/** A date in EDTF. A day is a day at UTC; see `inZone`. */
export const date: Read<EdtfDate> = (value, context) => {
	const given = textOf(value);
	if (given === null)
		return wrong(value, context, `${value.label} must be a date such as 1990, 1990-09 or 1990-09-30~`);
	const result = context.dateOf(given, 0);
	if ("date" in result) return result.date;
	context.report(
		value.span,
		`${value.label} must be a date such as 1990, 1990-09 or 1990-09-30~, not ${shown(value)}`,
		result.error,
	);
	return undefined;
};

/** A date with a beginning and an end. */
export const stretch: Read<EdtfDate> = (value, context) => {
	const given = date(value, context);
	if (!given || (given.start !== null && given.end !== null)) return given;
	return wrong(value, context, `${value.label} must have two ends, such as 1945/2024`);
};

/** An offset from UTC such as `+10:00`, in minutes east. */
export const zone: Read<number> = (value, context) => {
	const parts = /^([+-])(\d{2}):?([0-5]\d)$/.exec(textOf(value) ?? "");
	const minutes = parts ? Number(parts[2]) * 60 + Number(parts[3]) : Number.NaN;
	if (!parts || minutes > 14 * 60)
		return wrong(value, context, `${value.label} must be an offset from UTC such as +10:00`);
	return parts[1] === "-" ? -minutes : minutes;
};

/** The same date, its days taken to be those of an offset in minutes east of UTC. */
export function inZone(given: EdtfDate, offset: number | undefined, context: Context): EdtfDate {
	if (offset === undefined || offset === given.offset) return given;
	const result = context.dateOf(given.text, offset);
	return "date" in result ? result.date : given;
}

/** An absolute address of the web. */
export const webAddress: Read<string> = (value, context) => {
	const given = textOf(value);
	if (given && /^https?:\/\/\S+$/.test(given)) return given;
	return wrong(value, context, `${value.label} must be an address such as https://example.org/page`);
};

/** `[longitude, latitude]` in degrees. */
export const lonLat: Read<LonLat> = (value, context) => {
	const pair = list(number)(value, context);
	if (!pair) return undefined;
	const [longitude, latitude] = pair;
	if (pair.length === 2 && Math.abs(longitude!) <= 180 && Math.abs(latitude!) <= 90) return [longitude!, latitude!];
	return wrong(value, context, `${value.label} must be [longitude, latitude] in degrees`);
};

/** A lower and an upper figure. */
export const range: Read<[number, number]> = (value, context) => {
	const pair = list(number)(value, context);
	if (!pair) return undefined;
	if (pair.length === 2 && pair[0]! <= pair[1]!) return [pair[0]!, pair[1]!];
	return wrong(value, context, `${value.label} must be two numbers, the lower one first`);
};

/** What stands between the brackets of a citation: `"@key, p. 12; @other"`. */
export const citations: Read<Citation[]> = (value, context) => {
	const given = textOf(value);
	if (!given) return wrong(value, context, `${value.label} must be citations such as "@key, p. 12; @other"`);
	const written = value.span.source.text.slice(value.span.start, value.span.end);
	const shift = Math.max(0, written.indexOf(given));
	return parseCitations(given, { ...value.span, start: value.span.start + shift }, context);
};

/** All there is to choose from, or where that is a great deal the first of it. */
function choiceOf(allowed: string[]): string {
	const few = allowed.length > 12 ? allowed.slice(0, 4) : allowed;
	return few.map((one) => `\`${one}\``).join(", ") + (few.length < allowed.length ? " …" : "");
}

function hintForText(value: Value): string | undefined {
	const isBracketed = shown(value) === "a list";
	return isBracketed ? "put a text that begins with `[` in quotation marks" : undefined;
}

function suggestOnly(given: string, allowed: string[]): string | undefined {
	const hint = suggest(given, allowed);
	return hint?.startsWith("did") ? hint : undefined;
}
