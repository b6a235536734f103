/** The words of journeys, by language; a word that a language lacks is an error of types. */

export interface JourneyWords {
	timetable: string;
	map: string;
	play: string;
	pause: string;
	/** Of the slider. */
	moment: string;
	assumed: string;
	/** Of the key: an hour on record, and what stands between two of them. */
	knownHour: string;
	knownLeg: string;
	assumedLeg: string;
	range: string;
	/** Of the key too: what its lines are on the map. */
	onMap: string;
	railway: string;
	assumedWay: string;
	datesOnly: string;
	/** Of several journeys at one scale. */
	oneScale: string;
	/** A reckoning, and what the same way took: "1,200 km at 60 km/h", "838 km to Aden, as reported". */
	reckoned: (distance: string, speed: string) => string;
	took: (distance: string, place: string) => string;
	hours: (hours: string) => string;
	kilometres: (km: string) => string;
	/** Of what is told roundly. */
	around: (km: string) => string;
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
	assumed: "position assumed",
	knownHour: "hour on record",
	knownLeg: "even speed assumed between two such hours",
	assumedLeg: "assumed: hour or way not on record",
	range: "at some time in this stretch",
	onMap: "On the map:",
	railway: "railway between stops",
	assumedWay: "way assumed",
	datesOnly: "dates alone are on record",
	oneScale: "One scale for all: kilometres travelled by day of the journey",
	reckoned: (distance, speed) => `${distance} at ${speed} km/h`,
	took: (distance, place) => `${distance} to ${place} alone, as reported`,
	hours: (hours) => `${hours} h`,
	kilometres: (km) => `${km} km`,
	around: (km) => `about ${km}`,
	journey: "Journey",
	place: "Place",
	arrives: "Arrives",
	leaves: "Leaves",
	km: "km",
	source: "Source",
	standing: "Basis",
	wayAssumed: "Way there assumed",
	hourKnown: "Hour reported",
	hourUnknown: "No hour reported",
};

const ru: JourneyWords = {
	timetable: "График движения",
	map: "Карта поездки",
	play: "Показать поездку",
	pause: "Пауза",
	moment: "Момент поездки",
	assumed: "место предположительное",
	knownHour: "час известен",
	knownLeg: "между двумя такими часами скорость принята ровной",
	assumedLeg: "предположительно: час или путь неизвестны",
	range: "когда-то в этот промежуток",
	onMap: "На карте:",
	railway: "железная дорога между остановками",
	assumedWay: "путь предположительный",
	datesOnly: "известны только даты",
	oneScale: "Один масштаб для всех: пройденные километры по дням поездки",
	reckoned: (distance, speed) => `${distance} при ${speed} км/ч`,
	took: (distance, place) => `${distance}, только до станции ${place}, по сообщениям`,
	hours: (hours) => `${hours} ч`,
	kilometres: (km) => `${km} км`,
	around: (km) => `около ${km}`,
	journey: "Поездка",
	place: "Место",
	arrives: "Прибытие",
	leaves: "Отправление",
	km: "км",
	source: "Источник",
	standing: "Основание",
	wayAssumed: "Путь предположительный",
	hourKnown: "Час известен",
	hourUnknown: "Час неизвестен",
};

const ko: JourneyWords = {
	timetable: "운행표",
	map: "여정 지도",
	play: "여정 재생",
	pause: "일시 정지",
	moment: "여정의 시점",
	assumed: "위치 추정",
	knownHour: "기록된 시각",
	knownLeg: "두 기록 사이의 속도는 일정하다고 가정",
	assumedLeg: "추정: 시각이나 경로의 기록 없음",
	range: "이 사이의 어느 때",
	onMap: "지도:",
	railway: "정차한 곳 사이의 철도",
	assumedWay: "추정 경로",
	datesOnly: "날짜만 알려짐",
	oneScale: "모두 같은 축척: 여정의 날에 따른 이동 거리",
	reckoned: (distance, speed) => `${distance}, 시속 ${speed}km`,
	took: (distance, place) => `${place}까지만 ${distance}, 보도에 따름`,
	hours: (hours) => `${hours}시간`,
	kilometres: (km) => `${km}km`,
	around: (km) => `약 ${km}`,
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
