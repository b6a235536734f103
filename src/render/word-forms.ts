/** How numbers and names are put into a sentence, by language. */

/** The name of a language in another, "Russian" and "русский"; the code itself where Intl knows none. */
export function nameOf(language: string, inLanguage: string): string {
	return new Intl.DisplayNames([inLanguage], { type: "language" }).of(language) ?? language;
}

export function numeral(value: number, language: string): string {
	return new Intl.NumberFormat(language).format(value);
}

type Plurals = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

export function pluralOf(count: number, language: string, forms: Plurals): string {
	return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}

export function timesInRussian(times: number): string {
	return `${numeral(times, "ru")} ${pluralOf(times, "ru", { one: "раз", many: "раз", other: "раза" })}`;
}

/** "русский" gives "Перевод с русского"; a name that is no adjective, as "хинди", stays as it is. */
export function translatedInRussian(name: string): string {
	return name.endsWith("кий") ? `Перевод с ${name.slice(0, -2)}ого` : `Перевод: ${name}`;
}
