/** The field language: a record is a table of fields, each with how to read it. YAML records and blocks alike. */

import type { EdtfDate } from "../deck/deck.ts";
import type { Report } from "./problem.ts";
import type { Span } from "./source-text.ts";
import { suggest } from "./suggest.ts";
import { entriesOf, itemsOf, shown, type Value } from "./yaml.ts";

export type Kind = "place" | "person" | "source" | "series" | "route";

/** What reading needs to know of the rest of the story. */
export interface Context {
	report: Report;
	/** Notes that something is referred to. False where there is no such thing; that is then reported. */
	use: (kind: Kind, id: string, span: Span) => boolean;
	/** Reads a date at an offset in minutes east of UTC, once for every text. */
	dateOf: (text: string, offset: number) => { date: EdtfDate } | { error: string };
	/** Whether there is a country of this number; absent where nobody knows. */
	isCountry?: (code: string) => boolean;
}

/** Reads a value. Where it is not what was wanted it says so and returns undefined. */
export type Read<T> = (value: Value, context: Context) => T | undefined;

export interface Field<T> {
	read: Read<T>;
	required: boolean;
}

type Fields = Record<string, Field<unknown>>;
type Values<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** The values of a record, and where they stand: a field's value, or the record itself. */
export type RecordOf<F extends Fields> = Values<F> & { spanOf: (field?: keyof F) => Span };

export function required<T>(read: Read<T>): Field<T> {
	return { read, required: true };
}

export function optional<T>(read: Read<T>): Field<T | undefined> {
	return { read, required: false };
}

/**
 * Reads a mapping by its table. Returns undefined where a required field is missing or wrong.
 * `others` are fields that may be there and are not read.
 */
export function record<F extends Fields>(name: string, fields: F, others: string[] = []): Read<RecordOf<F>> {
	const allowed = [...Object.keys(fields), ...others];
	return (value, context) => {
		const entries = entriesOf(value);
		if (!entries) return wrong(value, context, `\`${name}\` must be fields such as \`${exampleOf(fields)}\``);
		const values: Record<string, unknown> = {};
		const spans: Record<string, Span> = {};
		for (const { key, keySpan, value: given } of entries) {
			const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
			spans[key] = given.span;
			if (field) values[key] = field.read(given, context);
			else if (!allowed.includes(key))
				context.report(keySpan, `\`${name}\` has no field \`${key}\``, suggest(key, allowed));
		}
		const needed = Object.keys(fields).filter((key) => fields[key]!.required);
		const missing = needed.filter((key) => !(key in spans));
		if (missing.length > 0)
			context.report(value.span, `\`${name}\` needs ${missing.map((key) => `\`${key}\``).join(" and ")}`);
		if (needed.some((key) => values[key] === undefined)) return undefined;
		return { ...(values as Values<F>), spanOf: (field) => spans[field as string] ?? value.span };
	};
}

/** Reads a list; items that are wrong are reported and left out. */
export function list<T>(read: Read<T>): Read<T[]> {
	return (value, context) => {
		const items = itemsOf(value);
		if (!items) return wrong(value, context, `${value.label} must be a list such as [a, b]`);
		const kept = items.map((item) => read(item, context)).filter((item) => item !== undefined);
		if (kept.length < items.length) incomplete.add(kept);
		return kept;
	};
}

const incomplete = new WeakSet<object>();

/** Whether nothing wrong was left out of a list, or of what was made from one: of others it is not told what they lack. */
export function isWhole(made: object): boolean {
	return !incomplete.has(made);
}

/** The same, whole only if what it was made from is. */
export function madeFrom<T extends object>(lists: object[], made: T): T {
	if (!lists.every(isWhole)) incomplete.add(made);
	return made;
}

/** Reads a mapping whose keys the author chooses. */
export function mapOf<T>(read: Read<T>): Read<Record<string, T>> {
	return (value, context) => {
		const entries = entriesOf(value);
		if (!entries) return wrong(value, context, `${value.label} must be a mapping such as { ko: name }`);
		const pairs = entries.map((entry) => [entry.key, read(entry.value, context)] as const);
		return Object.fromEntries(pairs.filter((pair): pair is readonly [string, T] => pair[1] !== undefined));
	};
}

/** Says what is there and what was wanted. */
export function wrong(value: Value, context: Context, wanted: string, hint?: string): undefined {
	context.report(value.span, `${wanted}, not ${shown(value)}`, hint);
	return undefined;
}

function exampleOf(fields: Fields): string {
	return `${Object.keys(fields)[0] ?? "name"}: …`;
}
