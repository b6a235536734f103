/** The dates of a work: EDTF texts or CSL's numbers, each turned into the other where it is needed. */

type Fields = Record<string, unknown>;

const DATE_FIELDS = ["issued", "accessed", "original-date", "event-date", "submitted", "available-date"];

/** A work whose dates are all `{ "date-parts": [[2024, 6, 17]] }`, as the processor wants them. */
export function withDateParts(work: Fields): Fields {
	const dates = DATE_FIELDS.filter((field) => field in work).map((field) => [field, datePartsOf(work[field])]);
	return { ...work, ...Object.fromEntries(dates) };
}

/** A date of a work in EDTF, or null where it has none that can be read as numbers. */
export function edtfOf(given: unknown): string | null {
	const { "date-parts": ends, circa } = datePartsOf(given) as { "date-parts"?: unknown[][]; circa?: unknown };
	if (!ends || ends.length === 0) return null;
	return ends.map((end) => end.map(asDigits).join("-") + (circa ? "~" : "")).join("/");
}

function datePartsOf(given: unknown): Fields {
	if (typeof given === "number" || typeof given === "string") return fromText(String(given));
	// Pandoc writes a list of `{ year, month, day }`.
	if (Array.isArray(given)) return { "date-parts": given.map(fromFields) };
	const fields = (given ?? {}) as Fields;
	if ("year" in fields) return { "date-parts": [fromFields(fields)] };
	const { "date-parts": ends, raw } = fields;
	if (Array.isArray(ends))
		return { ...fields, "date-parts": ends.map((end) => (Array.isArray(end) ? end.map(Number) : [Number(end)])) };
	return typeof raw === "string" ? fromText(raw) : fields;
}

function fromText(text: string): Fields {
	const ends = text.split("/").map((end) => /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(end.trim()));
	if (ends.some((end) => end === null)) return { literal: text };
	const parts = ends.map((end) =>
		end!
			.slice(1)
			.filter((part) => part !== undefined)
			.map(Number),
	);
	return { "date-parts": parts, ...(/[~?%]/.test(text) ? { circa: true } : {}) };
}

function fromFields(end: unknown): number[] {
	const { year, month, day } = end as Fields;
	return [year, month, day].filter((part) => part !== undefined).map(Number);
}

function asDigits(part: unknown, index: number): string {
	const figure = Number(part);
	return (figure < 0 ? "-" : "") + String(Math.abs(figure)).padStart(index === 0 ? 4 : 2, "0");
}
