/** The words of the filter, by language; a word that a language lacks is an error of types. */
import type { FacetKind } from "../deck/facets.ts";

export interface FilterWords {
	filter: string;
	kinds: Record<FacetKind, string>;
	/** Of a choice that leaves all slides in. */
	any: string;
	/** Stands before what was asked for. */
	noSlide: string;
	/** Beside the number of slides that there would be. */
	without: (facet: string) => string;
	showAll: string;
	change: string;
}

const en: FilterWords = {
	filter: "Filter",
	kinds: { topic: "Topic", who: "Person or state", chapter: "Chapter", status: "Status" },
	any: "Any",
	noSlide: "No slide has all of this:",
	without: (facet) => `Without “${facet}”`,
	showAll: "Show all slides",
	change: "Change the filter",
};

const ru: FilterWords = {
	filter: "Фильтр",
	kinds: { topic: "Тема", who: "Лицо или государство", chapter: "Глава", status: "Статус" },
	any: "Все",
	noSlide: "Ни на одном слайде нет всего этого:",
	without: (facet) => `Без «${facet}»`,
	showAll: "Показать все слайды",
	change: "Изменить фильтр",
};

const ko: FilterWords = {
	filter: "필터",
	kinds: { topic: "주제", who: "인물 또는 국가", chapter: "장", status: "상태" },
	any: "전체",
	noSlide: "다음을 모두 갖춘 슬라이드가 없습니다:",
	without: (facet) => `“${facet}” 제외`,
	showAll: "모든 슬라이드 보기",
	change: "필터 바꾸기",
};

const tables: Record<string, FilterWords> = { en, ru, ko };

/** By BCP 47 language, of which only the first part matters; English where there is no table. */
export function filterWordsOf(language: string): FilterWords {
	return tables[language.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}
