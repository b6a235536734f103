/** The words of reading alone: the bar, the contents, cards and settings; a word that a language lacks is an error of types. */

export interface ReadWords {
	/** Of the bar below the text. */
	bar: string;
	strip: string;
	contents: string;
	search: string;
	stage: string;
	menu: string;
	previous: string;
	next: string;
	/** "9 of 42": how far the reader is. */
	placeOf: (number: string, total: number) => string;
	/** Of the contents. */
	seen: string;
	seenOf: (seen: number, total: number) => string;
	/** Of coming back. */
	continueAt: (place: string) => string;
	dismiss: string;
	/** Of links. */
	linkCopied: string;
	linkTo: string;
	/** Of a source. */
	openSource: string;
	inList: string;
	alsoSupports: string;
	/** Of the overview. */
	allEvents: (count: number) => string;
	/** Of settings. */
	languages: string;
	motionOff: string;
	motionOn: string;
	lettersOff: string;
	lettersOn: string;
	/** Of pictures. */
	enlarge: string;
	play: string;
	frameOf: (number: number, total: number) => string;
}

const en: ReadWords = {
	bar: "Place and view",
	strip: "Place in the story",
	contents: "Contents",
	search: "Search",
	stage: "Stage",
	menu: "Menu",
	previous: "Previous",
	next: "Next",
	placeOf: (number, total) => placeText(number, `${number} of ${total}`),
	seen: "Seen",
	seenOf: (seen, total) => `${seen} of ${total} seen`,
	continueAt: (place) => `Continue at ${place}`,
	dismiss: "Dismiss",
	linkCopied: "The link is copied",
	linkTo: "Link to this place",
	openSource: "Open the source",
	inList: "In the list of sources",
	alsoSupports: "Also supports",
	allEvents: (count) => `All ${count} events as a list`,
	languages: "Language of the controls",
	motionOff: "Movement is off",
	motionOn: "Movement is on",
	lettersOff: "Letter keys are off",
	lettersOn: "Letter keys are on",
	enlarge: "Enlarge",
	play: "Play",
	frameOf: (number, total) => `${number} of ${total}`,
};

const ru: ReadWords = {
	bar: "Место и вид",
	strip: "Место в рассказе",
	contents: "Содержание",
	search: "Поиск",
	stage: "Показ",
	menu: "Меню",
	previous: "Предыдущий",
	next: "Следующий",
	placeOf: (number, total) => placeText(number, `${number} из ${total}`),
	seen: "Просмотрено",
	seenOf: (seen, total) => `Просмотрено ${seen} из ${total}`,
	continueAt: (place) => `Продолжить: ${place}`,
	dismiss: "Скрыть",
	linkCopied: "Ссылка скопирована",
	linkTo: "Ссылка на это место",
	openSource: "Открыть источник",
	inList: "В списке источников",
	alsoSupports: "Подтверждает также",
	allEvents: (count) => `Все события списком: ${count}`,
	languages: "Язык управления",
	motionOff: "Движение выключено",
	motionOn: "Движение включено",
	lettersOff: "Буквенные клавиши выключены",
	lettersOn: "Буквенные клавиши включены",
	enlarge: "Увеличить",
	play: "Пуск",
	frameOf: (number, total) => `${number} из ${total}`,
};

const ko: ReadWords = {
	bar: "위치와 보기",
	strip: "이야기 속 위치",
	contents: "차례",
	search: "검색",
	stage: "발표",
	menu: "메뉴",
	previous: "이전",
	next: "다음",
	placeOf: (number, total) => placeText(number, `${number}/${total}`),
	seen: "봄",
	seenOf: (seen, total) => `${total}장 중 ${seen}장 봄`,
	continueAt: (place) => `이어서 보기: ${place}`,
	dismiss: "닫기",
	linkCopied: "링크를 복사했습니다",
	linkTo: "이 위치의 링크",
	openSource: "출처 열기",
	inList: "출처 목록에서 보기",
	alsoSupports: "함께 뒷받침하는 곳",
	allEvents: (count) => `모든 사건 목록 (${count}건)`,
	languages: "조작 언어",
	motionOff: "움직임 끔",
	motionOn: "움직임 켬",
	lettersOff: "글자 단축키 끔",
	lettersOn: "글자 단축키 켬",
	enlarge: "크게 보기",
	play: "재생",
	frameOf: (number, total) => `${number}/${total}`,
};

const tables: Record<string, ReadWords> = { en, ru, ko };

/** What is not on the way has no number; what is held in reserve has one that is not one of so many. */
function placeText(number: string, ofTotal: string): string {
	return number === "" ? "–" : /^\d+$/.test(number) ? ofTotal : number;
}

/** Those that the controls can be read in. */
export const interfaceLanguages = Object.keys(tables);

/** By BCP 47 language, of which only the first part matters; English where there is no table. */
export function readWordsOf(language: string): ReadWords {
	return tables[language.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}
