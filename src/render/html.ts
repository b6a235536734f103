/** The one way text becomes HTML: a template tag that escapes whatever is put into it. */

/** HTML that is safe to put into a page as it stands. */
export class Html {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
	toString(): string {
		return this.text;
	}
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/** Strings and numbers are escaped, `Html` is kept, arrays are joined; null, undefined and false leave nothing. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
	return new Html(String.raw({ raw: parts }, ...values.map(textOf)));
}

/** Marks HTML that is trusted already: the compiler's output, or our own. */
export function raw(text: string): Html {
	return new Html(text);
}

/** Text without its meaning as HTML, for content and for quoted attributes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The words of safe HTML, for measuring and for attributes; entities are given back as the signs they stand for. */
export function plainTextOf(safeHtml: string): string {
	return boundTextOf(safeHtml).replaceAll("\u00a0", " ");
}

/** The same with spaces that bind where no line may end. */
export function boundTextOf(safeHtml: string): string {
	const tied = safeHtml.replace(/<span class="tie">[^<]*/g, (tie) => tie.replaceAll(/(?<!span) /g, "\u00a0"));
	return unescapeHtml(tied.replace(/<[^>]*>/g, ""))
		.replace(/[^\S\u00a0]+/g, " ")
		.trim();
}

/** The signs that entities stand for, of those that the compiler and `escapeHtml` write; each is read once. */
export function unescapeHtml(text: string): string {
	return text.replace(/&(?:#(\d+)|(amp|lt|gt|quot|nbsp));/g, (_, code: string | undefined, name: string) =>
		code ? String.fromCodePoint(Number(code)) : entities[name]!,
	);
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

function textOf(value: HtmlValue): string {
	if (value === null || value === undefined || value === false) return "";
	if (value instanceof Html) return value.text;
	if (typeof value === "string") return escapeHtml(value);
	if (typeof value === "number") return String(value);
	return value.map(textOf).join("");
}
