/** How numbers and names are put into a sentence, by language. */

/** The name of a language in another, "Russian" and "русский"; the code itself where Intl knows none. */
export function nameOf(language: string, inLanguage: string): string {
	return new Intl.DisplayNames([inLanguage], { type: "language" }).of(language) ?? language;
}

const formats = new Map<string, Intl.NumberFormat>();
const rules = new Map<string, Intl.PluralRules>();

/** Making a format is slow, and the rail asks for numbers at every frame. */
export function numeral(value: number, language: string): string {
	const format = formats.get(language) ?? new Intl.NumberFormat(language);
	formats.set(language, format);
	return format.format(value);
}

type Plurals = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

export function pluralOf(count: number, language: string, forms: Plurals): string {
	const rule = rules.get(language) ?? new Intl.PluralRules(language);
	rules.set(language, rule);
	return forms[rule.select(count)] ?? forms.other;
}

export function timesInRussian(times: number): string {
	return `${numeral(times, "ru")} ${pluralOf(times, "ru", { one: "раз", many: "раз", other: "раза" })}`;
}

/** "русский" gives "Перевод с русского"; a name that is no adjective, as "хинди", stays as it is. */
export function translatedInRussian(name: string): string {
	return name.endsWith("кий") ? `Перевод с ${name.slice(0, -2)}ого` : `Перевод: ${name}`;
}
