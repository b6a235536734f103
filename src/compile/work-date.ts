/** The dates of a work: EDTF texts or the fields of CSL and of Pandoc, made CSL's numbers, and those made EDTF again. */

import { type Context, type Read, wrong } from "./fields.ts";
import { entriesOf, itemsOf, textOf, type Value } from "./yaml.ts";

/** As the processor wants it: `{ "date-parts": [[2024, 6, 17]] }`, or words. */
export interface WorkDate {
	"date-parts"?: number[][];
	circa?: boolean;
	season?: string;
	literal?: string;
}

export const workDate: Read<WorkDate> = (value, context) => {
	const given = textOf(value) === null ? fromFields(value) : fromText(textOf(value)!);
	const complaint = given ? complaintAbout(given, context) : "a date in words is written { literal: in summer }";
	if (given && complaint === null) return given;
	return wrong(value, context, `${value.label} must be a date such as 1990, 1990-09 or 1990-09-30`, complaint ?? "");
};

/** What is wrong with a date's numbers, or null. */
export function complaintAbout(date: WorkDate, { dateOf }: Pick<Context, "dateOf">): string | null {
	const edtf = edtfOf(date);
	if (edtf === null) return null;
	const read = dateOf(edtf, 0);
	if ("error" in read) return read.error;
	// The processor has no way to print such a stretch, and throws.
	const [from, to = from] = date["date-parts"]!;
	return from!.length === to!.length ? null : "both ends of a stretch are years, or months, or days";
}

/** A date of a work in EDTF, or null where it is in words. */
export function edtfOf({ "date-parts": ends, circa }: WorkDate): string | null {
	if (!ends) return null;
	return ends.map((end) => end.map(asDigits).join("-") + (circa ? "~" : "")).join("/");
}

function fromText(text: string): WorkDate | null {
	const ends = text.split("/").map((end) => /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(end.trim()));
	if (ends.some((end) => end === null)) return null;
	const parts = ends.map((end) =>
		end!
			.slice(1)
			.filter((part) => part !== undefined)
			.map(Number),
	);
	return { "date-parts": parts, ...(/[~?%]/.test(text) ? { circa: true } : {}) };
}

/** Pandoc writes `{ year, month, day }`, or a list of them; CSL what the processor wants, or a text as `raw`. */
function fromFields(value: Value): WorkDate | null {
	const fields = Object.fromEntries((entriesOf(value) ?? []).map((entry) => [entry.key, entry.value]));
	const pandoc = itemsOf(value) ?? (fields.year ? [value] : null);
	const ends = pandoc?.map(partsOfFields) ?? (fields["date-parts"] && itemsOf(fields["date-parts"])?.map(partsOf));
	const raw = fields.raw && textOf(fields.raw);
	const words = fields.literal && textOf(fields.literal);
	if (ends?.length) return { "date-parts": ends, ...circaOf(fields), ...seasonOf(fields) };
	if (typeof raw === "string") return fromText(raw) ?? { literal: raw };
	return typeof words === "string" ? { literal: words } : null;
}

function partsOf(end: Value): number[] {
	return (itemsOf(end) ?? [end]).map(numberOf);
}

function partsOfFields(end: Value): number[] {
	const entries = entriesOf(end) ?? [];
	const parts = ["year", "month", "day"].map((name) => entries.find(({ key }) => key === name)?.value);
	const last = parts.findLastIndex((part) => part !== undefined);
	return parts.slice(0, last + 1).map((part) => (part ? numberOf(part) : Number.NaN));
}

/** What is no number is told as a date that is none. */
function numberOf(value: Value): number {
	const text = textOf(value);
	return text?.trim() ? Number(text) : Number.NaN;
}

function circaOf({ circa }: Record<string, Value>): WorkDate {
	return circa && !["false", "0", "", null].includes(textOf(circa)) ? { circa: true } : {};
}

function seasonOf({ season }: Record<string, Value>): WorkDate {
	const text = season && textOf(season);
	return text ? { season: text } : {};
}

function asDigits(part: number, index: number): string {
	return (part < 0 ? "-" : "") + String(Math.abs(part)).padStart(index === 0 ? 4 : 2, "0");
}
