/** The words of the stage's own panels, by language; a word that a language lacks is an error of types. */

export interface StageWords {
	keys: string;
	commands: Record<CommandName, string>;
	keyNames: Record<"ArrowRight" | "ArrowLeft" | "PageDown" | "PageUp" | "Home" | "End" | "Space" | "Escape", string>;
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
