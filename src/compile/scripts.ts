/** Names the language of runs of text in a script other than the story's own. */

/** Codes of ISO 15924 that stand for several scripts of Unicode. */
const COMBINED: Record<string, string[]> = {
	Hans: ["Hani"],
	Hant: ["Hani"],
	Jpan: ["Hani", "Hira", "Kana"],
	Kore: ["Hang", "Hani"],
};

export type MarkScripts = (html: string) => string;

/** A character class for the letters of a script, or null where Unicode knows no such script. */
export function scriptPattern(code: string): string | null {
	if (!/^[A-Z][a-z]{3}$/.test(code)) return null;
	const letters = (COMBINED[code] ?? [code]).map((script) => `\\p{Script=${script}}`).join("");
	try {
		new RegExp(`[${letters}]`, "u");
		return letters;
	} catch {
		// The constructor throwing is the only way to ask whether a script exists.
		return null;
	}
}

/**
 * Makes a function that wraps each such run in `<span lang="...">`, unless it stands within a `lang` already.
 * `scripts` is the deck's: `{ Cyrl: "ru" }`. It takes and gives safe HTML.
 */
export function createScriptMarker(scripts: Record<string, string>): MarkScripts {
	const known = Object.entries(scripts).filter(([code]) => scriptPattern(code));
	if (known.length === 0) return (html) => html;
	const runs = known.map(([code]) => `(${runPattern(scriptPattern(code)!)})`).join("|");
	const any = new RegExp(runs, "u");
	// A character reference is not text of any script, though Latin letters spell it.
	const each = new RegExp(`&#?\\w+;|${runs}`, "gu");
	const wrap = (run: string, groups: (string | undefined)[]): string => {
		const index = groups.findIndex((group) => group !== undefined);
		return index === -1 ? run : `<span lang="${known[index]![1]}">${run}</span>`;
	};
	const wrapAll = (text: string) => text.replace(each, (run, ...rest) => wrap(run, rest.slice(0, known.length)));
	return (html) => (any.test(html) ? mapTexts(html, wrapAll) : html);
}

/** Letters of a script, and on over marks, spaces, signs and digits as long as more of its letters follow. */
function runPattern(letters: string): string {
	return `[${letters}](?:[\\p{M}\\s\\p{P}\\d]*[${letters}])*`;
}

/** Applies a function to the texts between tags that stand in no element with a `lang`. */
function mapTexts(html: string, wrap: (text: string) => string): string {
	const open: boolean[] = [];
	let within = 0;
	return html.replace(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g, (piece, slash, name, attributes) => {
		if (name === undefined) return within > 0 ? piece : wrap(piece);
		if (VOID.has(name)) return piece;
		if (slash) within -= open.pop() ? 1 : 0;
		else within += open.push(/\slang=/.test(attributes)) && open.at(-1) ? 1 : 0;
		return piece;
	});
}

const VOID = new Set(["br", "img", "hr", "input"]);
