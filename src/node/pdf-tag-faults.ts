/** What is wrong with the tags of a page: what those need who do not see it. */
import type { PageTags } from "./pdf-tags.ts";
import type { ShownTags } from "./print-words.ts";

export function faultsOfTags({ figures, tables, languages }: PageTags, shown: ShownTags): string[] {
	const silent = figures.filter((alt) => !alt.trim()).length;
	const parts = Object.entries(shown.tables).filter(([part, count]) => tables[part as keyof typeof tables] < count);
	return [
		...(silent > 0 ? [`shows ${silent} pictures that say nothing to those who do not see them`] : []),
		...(figures.length < shown.figures ? [`has ${figures.length} of its ${shown.figures} pictures in its tags`] : []),
		...parts.map(
			([part, count]) => `has ${tables[part as keyof typeof tables]} of ${count} ${part} of its tables in its tags`,
		),
		...faultsOfLanguages(languages, shown.languages),
	];
}

function faultsOfLanguages(found: string[], shown: string[]): string[] {
	const count = (list: string[], language: string) => list.filter((it) => it === language).length;
	return [...new Set(shown)]
		.map((language) => ({ language, lost: count(shown, language) - count(found, language) }))
		.filter(({ lost }) => lost > 0)
		.map(({ language, lost }) => `does not say of ${lost} passages that they are in ${language}`);
}
