/** The words the engine itself puts on a page, by language; a word that a language lacks is an error of types. */

import type { JudgementsScene, Standing } from "../deck/deck.ts";

export interface Words {
	/** Of the page and its parts. */
	skipToSlides: string;
	timeline: string;
	contents: string;
	overview: string;
	map: string;
	sources: string;
	/** Of a source, before the titles of the slides that cite it. */
	supports: string;
	notes: string;
	chapterOf(number: number): string;
	slideOf(number: number, total: number): string;
	eventCount(count: number): string;
	/** Of how claims and judgements stand. */
	standing: Record<Standing, string>;
	status: string;
	/** Stands before a date. */
	statusOn: string;
	claim: string;
	whoSaysSo: string;
	judgement: string;
	confidenceLevel: string;
	confidence: Record<JudgementsScene["rows"][number]["confidence"], string>;
	basis: string;
	/** Of quotations; `language` is a BCP 47 code. */
	translatedFrom(language: string): string;
	original: string;
	/** Of the stripe: how many times longer it shows time than the whole rail does, and its window there than it is. */
	magnified(times: number): string;
	windowWidened(times: number): string;
	/** Of the figures on the overview's line: what they count, in what, and the greatest of them with its date. */
	swellingKey(title: string, unit: string, greatest: string, date: string): string;
	/** Of the tables behind pictures. */
	asTable: string;
	/** Stands before the numbers of the pages that cite a source. */
	onPages(count: number): string;
	date: string;
	place: string;
	note: string;
	value: string;
	/** Between the lowest and the highest that compilers say. */
	spread: string;
	compiler: string;
	source: string;
	group: string;
	what: string;
	result: string;
	atLeast(count: number): string;
	/** Of a way on a map whose course nobody has told. */
	unknownWay: string;
	/** For whoever speaks: whose borders and names a map shows. */
	depiction(date: string): string;
	/** Of what can be done. */
	next: string;
	back: string;
	present: string;
	read: string;
	speaker: string;
	print: string;
	search: string;
	nothingFound: string;
	help: string;
	close: string;
	fullScreen: string;
	day: string;
	night: string;
	/** Of the speaker's view. */
	nextSlide: string;
	elapsed: string;
	remaining: string;
}

const en: Words = {
	skipToSlides: "Skip to the slides",
	timeline: "Timeline",
	contents: "Contents",
	overview: "Overview",
	map: "Map",
	sources: "Sources",
	supports: "Supports",
	notes: "Notes",
	chapterOf: (number) => `Chapter ${number}`,
	slideOf: (number, total) => `Slide ${number} of ${total}`,
	eventCount: (count) => `${numeral(count, "en")} ${pluralOf(count, "en", { one: "event", other: "events" })}`,
	standing: { confirmed: "Confirmed", reported: "Reported", denied: "Denied", open: "Open" },
	status: "Status",
	statusOn: "Status on",
	claim: "Claim",
	whoSaysSo: "Who says so",
	judgement: "Judgement",
	confidenceLevel: "Confidence",
	confidence: { high: "High", moderate: "Moderate", low: "Low" },
	basis: "Basis",
	translatedFrom: (language) => `Translated from ${nameOf(language, "en")}`,
	original: "Original",
	magnified: (times) => `magnified ${numeral(times, "en")} times`,
	windowWidened: (times) => `window drawn ${numeral(times, "en")} times too wide`,
	swellingKey: (title, unit, greatest, date) =>
		`Thickness: ${title}, in ${unit} (highest: ${greatest}, ${date}). Paler: counts disagree. Dashed: no figure. Cut: another method.`,
	asTable: "As a table",
	onPages: (count) => (count === 1 ? "On page" : "On pages"),
	date: "Date",
	place: "Place",
	note: "Note",
	value: "Value",
	spread: "Range",
	compiler: "Compiler",
	source: "Source",
	group: "Group",
	what: "What",
	result: "Result",
	atLeast: (count) => `at least ${count}`,
	unknownWay: "way assumed",
	depiction: (date) =>
		`The map: borders are today’s, as Natural Earth draws them, by who governs and not by who claims; within what was one country then none is drawn. Names are those in use on ${date}. Lines between stops follow the railway and are schematic; dashes mean that the way is assumed, dots that it is a road.`,
	next: "Next",
	back: "Back",
	present: "Present",
	read: "Read",
	speaker: "Speaker",
	print: "Print",
	search: "Search",
	nothingFound: "Nothing found",
	help: "Help",
	close: "Close",
	fullScreen: "Full screen",
	day: "Light",
	night: "Dark",
	nextSlide: "Next slide",
	elapsed: "Elapsed",
	remaining: "Remaining",
};

const ru: Words = {
	skipToSlides: "Перейти к слайдам",
	timeline: "Лента времени",
	contents: "Содержание",
	overview: "Обзор",
	map: "Карта",
	sources: "Источники",
	supports: "Подтверждает",
	notes: "Заметки",
	chapterOf: (number) => `Глава ${number}`,
	slideOf: (number, total) => `Слайд ${number} из ${total}`,
	eventCount: (count) =>
		`${numeral(count, "ru")} ${pluralOf(count, "ru", { one: "событие", few: "события", many: "событий", other: "события" })}`,
	standing: { confirmed: "Подтверждено", reported: "По сообщениям", denied: "Опровергается", open: "Не выяснено" },
	status: "Статус",
	statusOn: "Статус на",
	claim: "Утверждение",
	whoSaysSo: "Кто утверждает",
	judgement: "Вывод",
	confidenceLevel: "Уверенность",
	confidence: { high: "Высокая", moderate: "Средняя", low: "Низкая" },
	basis: "Основание",
	translatedFrom: (language) => translatedInRussian(nameOf(language, "ru")),
	original: "Оригинал",
	magnified: (times) => `увеличено в ${timesInRussian(times)}`,
	windowWidened: (times) => `окно шире истинного в ${timesInRussian(times)}`,
	swellingKey: (title, unit, greatest, date) =>
		`Толщина: ${title}, ${unit} (наибольшее: ${greatest}, ${date}). Бледно: оценки расходятся. Пунктир: данных нет. Разрез: другой метод.`,
	asTable: "Таблицей",
	onPages: () => "С.",
	date: "Дата",
	place: "Место",
	note: "Примечание",
	value: "Значение",
	spread: "Разброс",
	compiler: "Составитель",
	source: "Источник",
	group: "Группа",
	what: "Что",
	result: "Итог",
	atLeast: (count) => `не менее ${count}`,
	unknownWay: "путь предположительный",
	depiction: (date) =>
		`О карте: границы сегодняшние, по Natural Earth, то есть по тому, кто управляет, а не кто притязает; внутри того, что тогда было одной страной, они не показаны. Названия — на дату: ${date}. Линии между остановками следуют железной дороге и схематичны; штрихи — путь предположительный, точки — дорога.`,
	next: "Далее",
	back: "Назад",
	present: "Показ",
	read: "Чтение",
	speaker: "Докладчик",
	print: "Печать",
	search: "Поиск",
	nothingFound: "Ничего не найдено",
	help: "Справка",
	close: "Закрыть",
	fullScreen: "Во весь экран",
	day: "Светлая тема",
	night: "Тёмная тема",
	nextSlide: "Следующий слайд",
	elapsed: "Прошло",
	remaining: "Осталось",
};

const ko: Words = {
	skipToSlides: "슬라이드로 건너뛰기",
	timeline: "연표",
	contents: "차례",
	overview: "개관",
	map: "지도",
	sources: "출처",
	supports: "뒷받침하는 곳",
	notes: "메모",
	chapterOf: (number) => `제${number}장`,
	slideOf: (number, total) => `슬라이드 ${number}/${total}`,
	eventCount: (count) => `사건 ${numeral(count, "ko")}건`,
	standing: { confirmed: "확인됨", reported: "보도됨", denied: "부인됨", open: "미확인" },
	status: "상태",
	statusOn: "기준일:",
	claim: "주장",
	whoSaysSo: "주장한 쪽",
	judgement: "판단",
	confidenceLevel: "확신도",
	confidence: { high: "높음", moderate: "보통", low: "낮음" },
	basis: "근거",
	translatedFrom: (language) => `${nameOf(language, "ko")}에서 옮김`,
	original: "원문",
	magnified: (times) => `${numeral(times, "ko")}배 확대`,
	windowWidened: (times) => `창을 실제보다 ${numeral(times, "ko")}배 넓게 그림`,
	swellingKey: (title, unit, greatest, date) =>
		`두께: ${title}, 단위 ${unit} (최대 ${greatest}, ${date}). 옅음: 집계가 엇갈림. 점선: 수치 없음. 끊김: 방법이 바뀜.`,
	asTable: "표로 보기",
	onPages: () => "쪽:",
	date: "날짜",
	place: "장소",
	note: "비고",
	value: "값",
	spread: "범위",
	compiler: "집계 기관",
	source: "출처 문헌",
	group: "구분",
	what: "내용",
	result: "결과",
	atLeast: (count) => `최소 ${count}`,
	unknownWay: "추정 경로",
	depiction: (date) =>
		`지도 설명: 국경은 Natural Earth를 따른 오늘날의 것으로, 주장이 아니라 실제 통치를 기준으로 하며, 당시 한 나라였던 곳 안의 국경은 그리지 않았다. 지명은 ${date} 기준이다. 정차지 사이의 선은 철도를 따르는 약도이며, 파선은 추정 경로, 점선은 도로이다.`,
	next: "다음",
	back: "이전",
	present: "발표",
	read: "읽기",
	speaker: "발표자",
	print: "인쇄",
	search: "검색",
	nothingFound: "찾은 것이 없음",
	help: "도움말",
	close: "닫기",
	fullScreen: "전체 화면",
	day: "밝은 화면",
	night: "어두운 화면",
	nextSlide: "다음 슬라이드",
	elapsed: "지난 시간",
	remaining: "남은 시간",
};

const TABLES: Record<string, Words> = { en, ru, ko };

/** By BCP 47 language, of which only the first part matters; English where there is no table. */
export function wordsOf(language: string): Words {
	return TABLES[language.split("-")[0]!.toLowerCase()] ?? en;
}

/** The name of a language in another, "Russian" and "русский"; the code itself where Intl knows none. */
export function nameOf(language: string, inLanguage: string): string {
	return new Intl.DisplayNames([inLanguage], { type: "language" }).of(language) ?? language;
}

function numeral(value: number, language: string): string {
	return new Intl.NumberFormat(language).format(value);
}

type Plurals = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

function pluralOf(count: number, language: string, forms: Plurals): string {
	return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}

function timesInRussian(times: number): string {
	return `${numeral(times, "ru")} ${pluralOf(times, "ru", { one: "раз", many: "раз", other: "раза" })}`;
}

/** "русский" gives "Перевод с русского"; a name that is no adjective, as "хинди", stays as it is. */
function translatedInRussian(name: string): string {
	return name.endsWith("кий") ? `Перевод с ${name.slice(0, -2)}ого` : `Перевод: ${name}`;
}
