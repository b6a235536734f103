/** What stands round a date in words, by language: about, from, the nineties. Months and order are Intl's. */

/** Put before and after a date; `inflects` where that changes the date: "июль" is then "июля", and "1990s" "the 1990s". */
export interface Wrap {
	before: string;
	after: string;
	inflects?: boolean;
}

export interface DateWords {
	about: Wrap;
	possibly: Wrap;
	from: Wrap;
	until: Wrap;
	/** Round those two, where the other end is not known rather than open. */
	endUnknown: Wrap;
	startUnknown: Wrap;
	/** Round the month or year that an unknown day, or an unknown month, lies in. */
	someDay: Wrap;
	someMonth: Wrap;
	/** Between two ends; closed up where both are single words. */
	dash: string;
	/** Where a year, or years, stand alone in a sentence; an era may be with them already. */
	year(year: string): string;
	years(years: string): string;
	/** From its first year; null where the language has no word here, and the first and last year are named. */
	decade: ((year: number, inflected: boolean) => string) | null;
	/** From its number, 1 for the first one. */
	century: ((number: number, bce: boolean, inflected: boolean) => string) | null;
	/** Spring to winter, alone and inflected; null where the language has no words here, and the months are named. */
	seasons: readonly (readonly [string, string])[] | null;
	/** Puts right what Intl says otherwise than we do, or differently from one browser to another. */
	tidy(text: string): string;
}

const bare: Wrap = { before: "", after: "" };
const same = (text: string) => text;

/** Marks and abbreviations that are understood in most languages, for those without a table. */
const general: DateWords = {
	about: { before: "ca. ", after: "" },
	possibly: { before: "", after: " (?)" },
	from: { before: "", after: " –" },
	until: { before: "– ", after: "" },
	endUnknown: { before: "", after: " ?" },
	startUnknown: { before: "? ", after: "" },
	someDay: bare,
	someMonth: bare,
	dash: " – ",
	year: same,
	years: same,
	decade: null,
	century: null,
	seasons: null,
	tidy: same,
};

const en: DateWords = {
	...general,
	about: { before: "about ", after: "", inflects: true },
	possibly: { before: "possibly ", after: "", inflects: true },
	from: { before: "from ", after: "", inflects: true },
	until: { before: "until ", after: "", inflects: true },
	endUnknown: { before: "", after: ", end unknown" },
	startUnknown: { before: "", after: ", beginning unknown" },
	someDay: { before: "some day in ", after: "", inflects: true },
	someMonth: { before: "some month in ", after: "", inflects: true },
	decade: (year, inflected) => `${inflected ? "the " : ""}${year}s`,
	century: (number, bce, inflected) =>
		`${inflected ? "the " : ""}${number}${ordinalEnding(number)} century${bce ? " BC" : ""}`,
	seasons: ["spring", "summer", "autumn", "winter"].map((name) => [name, name]),
	tidy: (text) => text.replaceAll(/\bSept\b/g, "Sep").replace(/(^| )(\d+) AD$/, "$1AD $2"),
};

const ru: DateWords = {
	...general,
	about: { before: "около ", after: "", inflects: true },
	possibly: { before: "возможно, ", after: "" },
	from: { before: "с ", after: "", inflects: true },
	until: { before: "до ", after: "", inflects: true },
	endUnknown: { before: "", after: ", конец неизвестен" },
	startUnknown: { before: "", after: ", начало неизвестно" },
	someDay: { before: "один из дней ", after: "", inflects: true },
	someMonth: { before: "один из месяцев ", after: "", inflects: true },
	year: (year) => (/^\d+$/.test(year) ? `${year} г.` : year),
	years: (years) => (/^[\d–]+$/.test(years) ? `${years} гг.` : years),
	decade: (year, inflected) => `${year}-${inflected ? "х" : "е"} гг.`,
	century: (number, bce, inflected) => `${roman(number)} век${inflected ? "а" : ""}${bce ? " до н. э." : ""}`,
	seasons: [
		["весна", "весны"],
		["лето", "лета"],
		["осень", "осени"],
		["зима", "зимы"],
	],
	// "апрель 1950 г. – июль 1950 г." says the year twice.
	tidy: (text) => text.replace(/^(\S+) (\d+ г\..*) – (\S+) \2$/, "$1–$3 $2"),
};

const ko: DateWords = {
	...general,
	about: { before: "", after: "경" },
	possibly: { before: "", after: "(추정)" },
	from: { before: "", after: "부터" },
	until: { before: "", after: "까지" },
	endUnknown: { before: "", after: ", 끝은 미상" },
	startUnknown: { before: "", after: ", 시작은 미상" },
	someDay: { before: "", after: " 중 어느 날" },
	someMonth: { before: "", after: " 중 어느 달" },
	dash: "~",
	decade: (year) => `${year}년대`,
	century: (number, bce) => `${bce ? "기원전 " : ""}${number}세기`,
	seasons: ["봄", "여름", "가을", "겨울"].map((name) => [name, name]),
	tidy: (text) => text.replaceAll("BC ", "기원전 ").replaceAll("AD ", "서기 ").replaceAll(" ~ ", "~"),
};

const de: DateWords = {
	...general,
	about: { before: "etwa ", after: "" },
	possibly: { before: "vielleicht ", after: "" },
	from: { before: "ab ", after: "", inflects: true },
	until: { before: "bis ", after: "" },
	endUnknown: { before: "", after: ", Ende unbekannt" },
	startUnknown: { before: "", after: ", Beginn unbekannt" },
	someDay: { before: "", after: ", Tag unbekannt" },
	someMonth: { before: "", after: ", Monat unbekannt" },
	decade: (year, inflected) => (inflected ? `den ${year}er Jahren` : `${year}er Jahre`),
	century: (number, bce, inflected) => `${inflected ? "dem " : ""}${number}. Jahrhundert${bce ? " v. Chr." : ""}`,
	seasons: ["Frühjahr", "Sommer", "Herbst", "Winter"].map((name) => [name, name]),
};

const TABLES: Record<string, DateWords> = { en, ru, ko, de };

/** By BCP 47 language, of which only the first part matters here. */
export function dateWordsOf(language: string): DateWords {
	return TABLES[language.split("-")[0]!.toLowerCase()] ?? general;
}

function ordinalEnding(number: number): string {
	if (number % 100 >= 11 && number % 100 <= 13) return "th";
	return ["th", "st", "nd", "rd"][number % 10] ?? "th";
}

function roman(number: number): string {
	const tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
	const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
	return "C".repeat(number / 100) + tens[Math.floor(number / 10) % 10] + ones[number % 10];
}
