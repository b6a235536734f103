/** Quotation marks by language, from the delimiters of Unicode's CLDR. */

const marks: Record<string, [string, string]> = {
	be: ["«", "»"],
	cs: ["„", "“"],
	da: ["“", "”"],
	de: ["„", "“"],
	el: ["«", "»"],
	es: ["«", "»"],
	fr: ["«\u202f", "\u202f»"],
	it: ["«", "»"],
	ja: ["「", "」"],
	la: ["«", "»"],
	pl: ["„", "”"],
	pt: ["“", "”"],
	ru: ["«", "»"],
	sv: ["”", "”"],
	uk: ["«", "»"],
};

/** What opens and what closes a quotation in a language (BCP 47); English marks where none are known. */
export function quotationMarksOf(language: string): [string, string] {
	return marks[language.split("-")[0]?.toLowerCase() ?? ""] ?? ["“", "”"];
}
