/** The words of the stage's own panels, by language; a word that a language lacks is an error of types. */

export interface StageWords {
	keys: string;
	commands: Record<CommandName, string>;
	keyNames: Record<"ArrowRight" | "ArrowLeft" | "PageDown" | "PageUp" | "Home" | "End" | "Space" | "Escape", string>;
	search: string;
	searchHint: string;
	searchLoading: string;
	/** The files of the search could not be fetched. */
	searchFailed: string;
	nothingFound: (query: string) => string;
	/** No slide has all the words that were typed. Stands before a count of slides. */
	someWords: string;
	jump: string;
	jumpHint: string;
	nothing: (query: string) => string;
	allSlides: string;
	blank: string;
	close: string;
	routes: string;
	/** The name of the route that skips nothing, where the story gives it none. */
	wholeDeck: string;
	slideCount: (count: number) => string;
	backupOf: (number: number, total: number) => string;
	skipped: string;
}

export type CommandName =
	| "next"
	| "back"
	| "first"
	| "last"
	| "overview"
	| "routes"
	| "jump"
	| "search"
	| "filter"
	| "timeline"
	| "blank"
	| "pointer"
	| "speaker"
	| "report"
	| "watch"
	| "end"
	| "larger"
	| "smaller"
	| "theme"
	| "fullscreen"
	| "view"
	| "motion"
	| "language"
	| "letters"
	| "link"
	| "help";

const en: StageWords = {
	keys: "Keys",
	commands: {
		next: "Next step",
		back: "Back",
		first: "First slide",
		last: "Last slide",
		overview: "All slides",
		routes: "Less time: choose a route",
		jump: "Go to a slide, a word or a date",
		search: "Search",
		filter: "Filter the slides",
		timeline: "Move along the timeline",
		blank: "Blank the screen",
		pointer: "Pointer",
		speaker: "Speaker view",
		report: "Times of the slides",
		watch: "Start or pause the watch",
		end: "Set when to end",
		larger: "Larger notes",
		smaller: "Smaller notes",
		theme: "Dark or light",
		fullscreen: "Full screen",
		view: "Stage or text",
		motion: "Movement on or off",
		language: "Language of the controls",
		letters: "Letter keys on or off",
		link: "Copy a link to this place",
		help: "These keys",
	},
	keyNames: {
		ArrowRight: "Right",
		ArrowLeft: "Left",
		PageDown: "Page Down",
		PageUp: "Page Up",
		Home: "Home",
		End: "End",
		Space: "Space",
		Escape: "Esc",
	},
	search: "Search",
	searchHint: "Words, names in any script, sources, dates: “treaty before 1962”, “sep 2023”, “1990s”",
	searchLoading: "The search is being loaded",
	searchFailed: "The search could not be loaded: the connection is broken",
	nothingFound: (query) =>
		`Nothing was found for “${query}”. Fewer words find more; dates may be years, months or decades.`,
	someWords: "No slide has all of these words. Some of them:",
	jump: "Go to",
	jumpHint: "A slide’s number, a word of its title, or a date such as 1961 or Sep 2023",
	nothing: (query) => `No slide and no date matches “${query}”`,
	allSlides: "All slides",
	blank: "The screen is blank. Any key brings it back.",
	close: "Close",
	routes: "Routes",
	wholeDeck: "The whole deck",
	slideCount: (count) => `${count} ${count === 1 ? "slide" : "slides"}`,
	backupOf: (number, total) => `Backup slide ${number} of ${total}`,
	skipped: "Not on this route",
};

const ru: StageWords = {
	keys: "Клавиши",
	commands: {
		next: "Следующий шаг",
		back: "Назад",
		first: "Первый слайд",
		last: "Последний слайд",
		overview: "Все слайды",
		routes: "Меньше времени: выбрать маршрут",
		jump: "Перейти к слайду, слову или дате",
		search: "Поиск",
		filter: "Отобрать слайды",
		timeline: "Двигаться по ленте времени",
		blank: "Погасить экран",
		pointer: "Указка",
		speaker: "Режим докладчика",
		report: "Хронометраж слайдов",
		watch: "Пустить или остановить секундомер",
		end: "Задать время окончания",
		larger: "Заметки крупнее",
		smaller: "Заметки мельче",
		theme: "Тёмная или светлая тема",
		fullscreen: "Во весь экран",
		view: "Показ или чтение",
		motion: "Движение: включить или выключить",
		language: "Язык управления",
		letters: "Буквенные клавиши: включить или выключить",
		link: "Скопировать ссылку на это место",
		help: "Эти клавиши",
	},
	keyNames: {
		ArrowRight: "Вправо",
		ArrowLeft: "Влево",
		PageDown: "Page Down",
		PageUp: "Page Up",
		Home: "Home",
		End: "End",
		Space: "Пробел",
		Escape: "Esc",
	},
	search: "Поиск",
	searchHint: "Слова, имена, источники, даты: «договор до 1962», «сент. 2023», «1990s»",
	searchLoading: "Поиск загружается",
	searchFailed: "Поиск не загрузился: нет связи",
	nothingFound: (query) =>
		`По запросу «${query}» ничего не найдено. Чем меньше слов, тем больше найдётся; даты: год, месяц, десятилетие.`,
	someWords: "Всех этих слов нет ни на одном слайде. Есть некоторые:",
	jump: "Перейти",
	jumpHint: "Номер слайда, слово из заголовка или дата: 1961, сент. 2023",
	nothing: (query) => `Нет ни слайда, ни даты «${query}»`,
	allSlides: "Все слайды",
	blank: "Экран погашен. Любая клавиша вернёт изображение.",
	close: "Закрыть",
	routes: "Маршруты",
	wholeDeck: "Вся презентация",
	slideCount: (count) => `Слайдов: ${count}`,
	backupOf: (number, total) => `Запасной слайд ${number} из ${total}`,
	skipped: "Не в этом маршруте",
};

const ko: StageWords = {
	keys: "단축키",
	commands: {
		next: "다음 단계",
		back: "뒤로",
		first: "첫 슬라이드",
		last: "마지막 슬라이드",
		overview: "모든 슬라이드",
		routes: "시간이 부족할 때: 경로 선택",
		jump: "슬라이드, 낱말, 날짜로 이동",
		search: "검색",
		filter: "슬라이드 걸러 보기",
		timeline: "연표에서 이동",
		blank: "화면 끄기",
		pointer: "포인터",
		speaker: "발표자 보기",
		report: "슬라이드별 시간",
		watch: "시계 시작 또는 일시 정지",
		end: "종료 시각 정하기",
		larger: "메모 글자 크게",
		smaller: "메모 글자 작게",
		theme: "어두운 화면 또는 밝은 화면",
		fullscreen: "전체 화면",
		view: "발표 또는 읽기",
		motion: "움직임 켜기 또는 끄기",
		language: "조작 언어",
		letters: "글자 단축키 켜기 또는 끄기",
		link: "이 위치의 링크 복사",
		help: "단축키 보기",
	},
	keyNames: {
		ArrowRight: "오른쪽",
		ArrowLeft: "왼쪽",
		PageDown: "Page Down",
		PageUp: "Page Up",
		Home: "Home",
		End: "End",
		Space: "스페이스",
		Escape: "Esc",
	},
	search: "검색",
	searchHint: "낱말, 이름, 출처, 날짜: “조약 1962년 이전”, “2023년 9월”",
	searchLoading: "검색을 불러오는 중입니다",
	searchFailed: "연결이 끊겨 검색을 불러오지 못했습니다",
	nothingFound: (query) =>
		`“${query}”에 대한 결과가 없습니다. 낱말을 줄이면 더 많이 찾습니다. 날짜는 연도, 달로 쓸 수 있습니다.`,
	someWords: "모든 낱말이 있는 슬라이드는 없습니다. 일부 낱말:",
	jump: "이동",
	jumpHint: "슬라이드 번호, 제목의 낱말, 또는 1961, 2023년 9월 같은 날짜",
	nothing: (query) => `“${query}”에 맞는 슬라이드나 날짜가 없습니다`,
	allSlides: "모든 슬라이드",
	blank: "화면이 꺼져 있습니다. 아무 키나 누르면 돌아옵니다.",
	close: "닫기",
	routes: "경로",
	wholeDeck: "전체",
	slideCount: (count) => `슬라이드 ${count}장`,
	backupOf: (number, total) => `예비 슬라이드 ${number}/${total}`,
	skipped: "이 경로에 없음",
};

const tables: Record<string, StageWords> = { en, ru, ko };

/** By BCP 47 language, of which only the first part matters; English where there is no table. */
export function stageWordsOf(language: string): StageWords {
	return tables[language.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}
