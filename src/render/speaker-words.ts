/** The words of the speaker's view, by language; a word that a language lacks is an error of types. */

export interface SpeakerWords {
	title: string;
	open: string;
	blocked: string;
	openInTab: string;
	slide: string;
	/** Before the number of all slides: "of 50". */
	of: string;
	step: string;
	next: string;
	/** Before the slide that comes after the steps of this one. */
	afterwards: string;
	theEnd: string;
	elapsed: string;
	start: string;
	pause: string;
	reset: string;
	ends: string;
	endHint: string;
	endWrong: string;
	left: string;
	over: string;
	pace: string;
	late: string;
	early: string;
	onTime: string;
	clock: string;
	notes: string;
	noNotes: string;
	withheld: string;
	/** How a paragraph of the notes begins that is only for questions. */
	ifAsked: string;
	smaller: string;
	larger: string;
	sources: string;
	noSources: string;
	plan: string;
	used: string;
	toFinish: string;
	notEnough: string;
	takeRoute: string;
	linked: string;
	alone: string;
	openStage: string;
	isBlank: string;
	isPointing: string;
	back: string;
	blank: string;
	pointer: string;
	jump: string;
	all: string;
	report: string;
	chapter: string;
	difference: string;
	total: string;
	download: string;
	rehearse: string;
	rehearseHint: string;
}

const en: SpeakerWords = {
	title: "Speaker view",
	open: "Open the speaker view",
	blocked: "The browser has blocked the window of the speaker view.",
	openInTab: "Open it in a tab, and move that to another screen",
	slide: "Slide",
	of: "of",
	step: "Step",
	next: "Next",
	afterwards: "Then",
	theEnd: "The end",
	elapsed: "Elapsed",
	start: "Start",
	pause: "Pause",
	reset: "Reset",
	ends: "Ends",
	endHint: "10:30 or +40",
	endWrong: "A time such as 10:30, or +40 for forty minutes from now",
	left: "left",
	over: "over",
	pace: "Pace",
	late: "late",
	early: "in hand",
	onTime: "on time",
	clock: "Time",
	notes: "Notes",
	noNotes: "No notes for this slide.",
	withheld: "This copy of the deck was made without the speaker’s notes.",
	ifAsked: "If asked",
	smaller: "Smaller text",
	larger: "Larger text",
	sources: "Sources of this slide",
	noSources: "This slide cites nothing.",
	plan: "plan",
	used: "used",
	toFinish: "To finish on time, skip",
	notEnough: "It is not enough: there is no more to skip.",
	takeRoute: "Take this route from here:",
	linked: "The stage follows",
	alone: "No stage is connected",
	openStage: "Open the stage",
	isBlank: "The screen is blank",
	isPointing: "Point here: the dot shows on the stage",
	back: "Back",
	blank: "Blank",
	pointer: "Pointer",
	jump: "Go to",
	all: "All slides",
	report: "Times",
	chapter: "Chapter",
	difference: "difference",
	total: "In all",
	download: "Download as CSV",
	rehearse: "Rehearse from the start",
	rehearseHint: "Sets every time to zero and goes to the first slide",
};

const ru: SpeakerWords = {
	title: "Режим докладчика",
	open: "Открыть режим докладчика",
	blocked: "Браузер заблокировал окно докладчика.",
	openInTab: "Открыть его во вкладке и перенести её на другой экран",
	slide: "Слайд",
	of: "из",
	step: "Шаг",
	next: "Далее",
	afterwards: "Затем",
	theEnd: "Конец",
	elapsed: "Прошло",
	start: "Пуск",
	pause: "Пауза",
	reset: "Сброс",
	ends: "Конец в",
	endHint: "10:30 или +40",
	endWrong: "Время, например 10:30, или +40: через сорок минут",
	left: "осталось",
	over: "сверх срока",
	pace: "Темп",
	late: "опоздание",
	early: "в запасе",
	onTime: "вовремя",
	clock: "Время",
	notes: "Заметки",
	noNotes: "К этому слайду заметок нет.",
	withheld: "Эта копия сделана без заметок докладчика.",
	ifAsked: "Если спросят",
	smaller: "Мельче",
	larger: "Крупнее",
	sources: "Источники слайда",
	noSources: "На этом слайде нет ссылок.",
	plan: "план",
	used: "прошло",
	toFinish: "Чтобы успеть, пропустите",
	notEnough: "Этого не хватит, но больше пропустить нечего.",
	takeRoute: "Отсюда по маршруту:",
	linked: "Сцена на связи",
	alone: "Сцена не подключена",
	openStage: "Открыть сцену",
	isBlank: "Экран погашен",
	isPointing: "Указывайте здесь: точка видна на сцене",
	back: "Назад",
	blank: "Погасить",
	pointer: "Указка",
	jump: "Перейти",
	all: "Все слайды",
	report: "Хронометраж",
	chapter: "Глава",
	difference: "разница",
	total: "Всего",
	download: "Скачать как CSV",
	rehearse: "Репетиция с начала",
	rehearseHint: "Обнуляет время и переходит к первому слайду",
};

const ko: SpeakerWords = {
	title: "발표자 보기",
	open: "발표자 보기 열기",
	blocked: "브라우저가 발표자 창을 차단했습니다.",
	openInTab: "탭에서 열어 다른 화면으로 옮기기",
	slide: "슬라이드",
	of: "/",
	step: "단계",
	next: "다음",
	afterwards: "그다음",
	theEnd: "끝",
	elapsed: "경과",
	start: "시작",
	pause: "일시 정지",
	reset: "초기화",
	ends: "종료",
	endHint: "10:30 또는 +40",
	endWrong: "10:30 같은 시각, 또는 40분 뒤라면 +40",
	left: "남음",
	over: "초과",
	pace: "진행",
	late: "늦음",
	early: "여유",
	onTime: "정시",
	clock: "현재 시각",
	notes: "메모",
	noNotes: "이 슬라이드에는 메모가 없습니다.",
	withheld: "이 사본에는 발표자 메모가 들어 있지 않습니다.",
	ifAsked: "질문을 받으면",
	smaller: "글자 작게",
	larger: "글자 크게",
	sources: "이 슬라이드의 출처",
	noSources: "이 슬라이드에는 출처가 없습니다.",
	plan: "계획",
	used: "사용",
	toFinish: "제시간에 마치려면 건너뛰기",
	notEnough: "그래도 모자라지만 더 건너뛸 것이 없습니다.",
	takeRoute: "여기서부터 이 경로로:",
	linked: "무대가 연결됨",
	alone: "연결된 무대 없음",
	openStage: "무대 열기",
	isBlank: "화면이 꺼져 있음",
	isPointing: "여기를 가리키면 무대에 점이 보입니다",
	back: "뒤로",
	blank: "화면 끄기",
	pointer: "포인터",
	jump: "이동",
	all: "모든 슬라이드",
	report: "시간표",
	chapter: "장",
	difference: "차이",
	total: "합계",
	download: "CSV로 내려받기",
	rehearse: "처음부터 연습",
	rehearseHint: "시간을 모두 0으로 하고 첫 슬라이드로 갑니다",
};

const tables: Record<string, SpeakerWords> = { en, ru, ko };

/** By BCP 47 language, of which only the first part matters; English where there is no table. */
export function speakerWordsOf(language: string): SpeakerWords {
	return tables[language.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}
