/** The words of what is made for paper alone, the handout and the fold-out, by language. */
import type { Precision } from "../deck/deck.ts";

export interface HandoutWords {
	keyJudgements: string;
	/** Stands before the numbers of sources in the list at the end. */
	sourcesAre: string;
	/** Over what a slide says, where its picture is small. */
	facts: string;
	chronology: string;
	/** Over lines to write on. */
	ownNotes: string;
	event: string;
	slide: string;
	/** Over how finely an event is dated, and the finest part of its date that is known. */
	datedTo: string;
	precision: Record<Precision, string>;
	about: string;
	uncertain: string;
	pageOf(page: number, total: number): string;
	asOf(date: string): string;
	/** In place of judgements that have been told before. */
	judgementsOn(page: number): string;
	/** A link to a slide on the web, by its number. */
	online(slide: string): string;
	/** What a number in brackets is. */
	numbersAre(page: number): string;
	/** Of the fold-out: what the numbers beside its names are, and how its sheets are put together. */
	numbersOfSlides: string;
	sheetOf(sheet: number, total: number): string;
	/** Where a sheet is cut, and where the next one is laid on it. */
	cutHere: string;
	layHere(sheet: number): string;
}

const en: HandoutWords = {
	keyJudgements: "Key judgements",
	sourcesAre: "Sources",
	facts: "On the slide",
	ownNotes: "Your notes",
	chronology: "Chronology",
	event: "Event",
	slide: "Slide",
	datedTo: "Dated to the",
	precision: {
		century: "century",
		decade: "decade",
		year: "year",
		season: "season",
		month: "month",
		day: "day",
		minute: "minute",
		second: "second",
	},
	about: "about",
	uncertain: "uncertain",
	pageOf: (page, total) => `Page ${page} of ${total}`,
	asOf: (date) => `As of ${date}`,
	judgementsOn: (page) => `The judgements in full, with what they rest on: page ${page}.`,
	online: (slide) => `Slide ${slide} online`,
	numbersAre: (page) =>
		`A small number in a text is that of a source below it; a number in brackets is that of a work in the list from page ${page}.`,
	numbersOfSlides: "The number after a name is that of its slide.",
	sheetOf: (sheet, total) => `Sheet ${sheet} of ${total}`,
	cutHere: "Cut along the dashes",
	layHere: (sheet) => `Lay the cut edge of sheet ${sheet} along the dashes`,
};

const ru: HandoutWords = {
	keyJudgements: "Главные выводы",
	sourcesAre: "Источники",
	facts: "На слайде",
	ownNotes: "Для ваших заметок",
	chronology: "Хронология",
	event: "Событие",
	slide: "Слайд",
	datedTo: "Точность",
	precision: {
		century: "век",
		decade: "десятилетие",
		year: "год",
		season: "время года",
		month: "месяц",
		day: "день",
		minute: "минута",
		second: "секунда",
	},
	about: "около",
	uncertain: "неточно",
	pageOf: (page, total) => `Страница ${page} из ${total}`,
	asOf: (date) => `По состоянию на: ${date}`,
	judgementsOn: (page) => `Выводы полностью и их основания: страница ${page}.`,
	online: (slide) => `Слайд ${slide} в сети`,
	numbersAre: (page) =>
		`Малая цифра в тексте — номер источника под ним; число в скобках — номер работы в списке со страницы ${page}.`,
	numbersOfSlides: "Число после названия — номер слайда.",
	sheetOf: (sheet, total) => `Лист ${sheet} из ${total}`,
	cutHere: "Отрезать по штрихам",
	layHere: (sheet) => `Край листа ${sheet} положить вдоль штрихов`,
};

const ko: HandoutWords = {
	keyJudgements: "핵심 판단",
	sourcesAre: "출처",
	facts: "슬라이드 내용",
	ownNotes: "메모",
	chronology: "연대기",
	event: "사건",
	slide: "슬라이드",
	datedTo: "정밀도",
	precision: {
		century: "세기",
		decade: "연대",
		year: "연",
		season: "계절",
		month: "월",
		day: "일",
		minute: "분",
		second: "초",
	},
	about: "무렵",
	uncertain: "불확실",
	pageOf: (page, total) => `${page}/${total}쪽`,
	asOf: (date) => `기준일: ${date}`,
	judgementsOn: (page) => `판단 전문과 근거: ${page}쪽.`,
	online: (slide) => `온라인 슬라이드 ${slide}`,
	numbersAre: (page) => `글 속 작은 숫자는 아래 출처의 번호, 괄호 안 숫자는 ${page}쪽부터 나오는 목록의 번호이다.`,
	numbersOfSlides: "이름 뒤 숫자는 슬라이드 번호이다.",
	sheetOf: (sheet, total) => `${total}장 중 ${sheet}장`,
	cutHere: "파선을 따라 자른다",
	layHere: (sheet) => `파선에 ${sheet}번째 장의 자른 가장자리를 맞춘다`,
};

const tables: Record<string, HandoutWords> = { en, ru, ko };

/** By BCP 47 language, of which only the first part matters; English where there is no table. */
export function handoutWordsOf(language: string): HandoutWords {
	return tables[language.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}
