/** The words of journeys, by language; a word that a language lacks is an error of types. */

export interface JourneyWords {
	timetable: string;
	map: string;
	play: string;
	pause: string;
	/** Of the slider. */
	moment: string;
	assumed: string;
	reported: string;
	/** Of the key. */
	knownLeg: string;
	assumedLeg: string;
	stay: string;
	range: string;
	night: string;
	datesOnly: string;
	oneScale: string;
	reckoned: (distance: string, speed: string) => string;
	hours: (hours: string) => string;
	kilometres: (km: string) => string;
	days: (days: number) => string;
	dayNumber: (day: number) => string;
	/** Of the table. */
	journey: string;
	place: string;
	arrives: string;
	leaves: string;
	km: string;
	source: string;
	standing: string;
	wayAssumed: string;
	hourKnown: string;
	hourUnknown: string;
}

const en: JourneyWords = {
	timetable: "Timetable",
	map: "Map of the journey",
	play: "Play the journey",
	pause: "Pause",
	moment: "Moment of the journey",
	assumed: "assumed",
	reported: "reported",
	knownLeg: "between two reported hours, at an even speed",
	assumedLeg: "assumed: hour or way not reported",
	stay: "stands there, as reported",
	range: "some time within this stretch",
	night: "night, 18:00 to 06:00 local time",
	datesOnly: "only the dates are known",
	oneScale: "One scale for all: kilometres travelled, by day of the journey",
	reckoned: (distance, speed) => `${distance} at ${speed} km/h`,
	hours: (hours) => `${hours} h`,
	kilometres: (km) => `${km} km`,
	days: (days) => (days === 1 ? "1 day" : `${days} days`),
	dayNumber: (day) => `day ${day}`,
	journey: "Journey",
	place: "Place",
	arrives: "Arrives",
	leaves: "Leaves",
	km: "km",
	source: "Source",
	standing: "Basis",
	wayAssumed: "way there assumed",
	hourKnown: "hour reported",
	hourUnknown: "no hour reported",
};

const ru: JourneyWords = {
	timetable: "График движения",
	map: "Карта поездки",
	play: "Показать поездку",
	pause: "Пауза",
	moment: "Момент поездки",
	assumed: "предположительно",
	reported: "по сообщениям",
	knownLeg: "между двумя известными часами, с ровной скоростью",
	assumedLeg: "предположительно: час или путь не сообщались",
	stay: "стоит, по сообщениям",
	range: "когда-то в этот промежуток",
	night: "ночь, с 18:00 до 06:00 по местному времени",
	datesOnly: "известны только даты",
	oneScale: "Один масштаб для всех: пройденные километры по дням поездки",
	reckoned: (distance, speed) => `${distance} при ${speed} км/ч`,
	hours: (hours) => `${hours} ч`,
	kilometres: (km) => `${km} км`,
	days: (days) => `${days} дн.`,
	dayNumber: (day) => `день ${day}`,
	journey: "Поездка",
	place: "Место",
	arrives: "Прибытие",
	leaves: "Отправление",
	km: "км",
	source: "Источник",
	standing: "Основание",
	wayAssumed: "путь предположительный",
	hourKnown: "час известен",
	hourUnknown: "час неизвестен",
};

const ko: JourneyWords = {
	timetable: "운행표",
	map: "여정 지도",
	play: "여정 재생",
	pause: "일시 정지",
	moment: "여정의 시점",
	assumed: "추정",
	reported: "보도됨",
	knownLeg: "보도된 두 시각 사이, 일정한 속도로",
	assumedLeg: "추정: 시각 또는 경로가 보도되지 않음",
	stay: "보도된 정차",
	range: "이 사이의 어느 때",
	night: "밤, 현지 시각 18:00~06:00",
	datesOnly: "날짜만 알려짐",
	oneScale: "모두 같은 축척: 여정의 날에 따른 이동 거리",
	reckoned: (distance, speed) => `${distance}, 시속 ${speed}km`,
	hours: (hours) => `${hours}시간`,
	kilometres: (km) => `${km}km`,
	days: (days) => `${days}일`,
	dayNumber: (day) => `${day}일째`,
	journey: "여정",
	place: "장소",
	arrives: "도착",
	leaves: "출발",
	km: "km",
	source: "출처",
	standing: "근거",
	wayAssumed: "경로 추정",
	hourKnown: "시각 보도됨",
	hourUnknown: "시각 미상",
};

const TABLES: Record<string, JourneyWords> = { en, ru, ko };

/** By BCP 47 language, of which only the first part matters; English where there is no table. */
export function journeyWordsOf(language: string): JourneyWords {
	return TABLES[language.split("-")[0]!.toLowerCase()] ?? en;
}
