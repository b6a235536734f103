/** The words for what a published site can do beside being read, by language. */

export interface WebWords {
	newVersion: string;
	takeIt: string;
	later: string;
	/** Stands before links to files. */
	allEvents: string;
}

const en: WebWords = {
	newVersion: "A newer version of this deck is ready.",
	takeIt: "Show it",
	later: "Later",
	allEvents: "All events, with their sources:",
};

const ru: WebWords = {
	newVersion: "Готова новая версия презентации.",
	takeIt: "Показать",
	later: "Позже",
	allEvents: "Все события с источниками:",
};

const ko: WebWords = {
	newVersion: "이 자료의 새 판이 준비되었습니다.",
	takeIt: "보기",
	later: "나중에",
	allEvents: "출처가 있는 모든 사건:",
};

const tables: Record<string, WebWords> = { en, ru, ko };

/** By BCP 47 language, of which only the first part matters; English where there is no table. */
export function webWordsOf(language: string): WebWords {
	return tables[language.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}
