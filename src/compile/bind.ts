/** What a line must not part: a number and what it counts, a person's full name in a headline. */

/**
 * A number of up to three digits, or with signs between them, and the word after it: "28 April", "2.23 billion",
 * "10–17 September"; a year stands alone, and so does the time of a day. A name and its number: "under Article 51". And words
 * joined by hyphens, unless they are long: "Su-57", "ten-year".
 */
const whole = new RegExp(
	[
		/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,} \d{1,2}(?!\p{N}|[.,:–]\p{N})/u,
		/(?<![\p{L}\p{N}.,:–-])\p{Sc}?\d{1,3}(?:[.,–]\d+)* \p{L}[\p{L}\p{M}]*(?:-\d+)?/u,
		/(?<![\p{L}\p{M}-])(?=[\p{L}\p{M}\p{N}-]{3,18}(?![\p{L}\p{M}\p{N}-]))[\p{L}\p{M}]+(?:-[\p{L}\p{M}\p{N}]+)+/u,
	]
		.map(({ source }) => source)
		.join("|"),
	"gu",
);

/** Takes and gives safe HTML; addresses are left as they are. */
export function bindNumbers(html: string): string {
	return mapTexts(html, (text) => text.replace(whole, tied));
}

/** Takes and gives safe HTML. `names` as the records write them, the longest first. */
export function bindNames(html: string, names: string[]): string {
	const full = names.filter((name) => name.includes(" "));
	return full.reduce((text, name) => mapTexts(text, (part) => part.replaceAll(name, tied)), html);
}

/** Not a no-break space: Chromium writes that into PDFs as a glyph without a Unicode meaning. */
function tied(words: string): string {
	return `<span class="tie">${words}</span>`;
}

function mapTexts(html: string, change: (text: string) => string): string {
	return html.replace(/<[^>]*>|https?:\/\/[^\s<]+|(?:(?!https?:\/\/)[^<])+/g, (piece) =>
		/^(?:<|https?:\/\/)/.test(piece) ? piece : change(piece),
	);
}
