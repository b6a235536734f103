/** The words around people and places, by language; a word that a language lacks is an error of types. */

export interface NameWords {
	register: string;
	people: string;
	/** States and organisations. */
	bodies: string;
	places: string;
	/** Of a role, where the slide is about another time than now. */
	atTheTime: string;
	/** Before what somebody or something comes up in. */
	inStory: string;
	inRegister: string;
	/** In degrees north and east. */
	coordinates: (north: number, east: number) => string;
}

const en: NameWords = {
	register: "People and places",
	people: "People",
	bodies: "States and organisations",
	places: "Places",
	atTheTime: "At the time",
	inStory: "In this story",
	inRegister: "In the list of people and places",
	coordinates: (north, east) =>
		`${degrees(north, "en")} ${north < 0 ? "S" : "N"}, ${degrees(east, "en")} ${east < 0 ? "W" : "E"}`,
};

const ru: NameWords = {
	register: "Люди и места",
	people: "Люди",
	bodies: "Государства и организации",
	places: "Места",
	atTheTime: "В то время",
	inStory: "В этом рассказе",
	inRegister: "В списке людей и мест",
	coordinates: (north, east) =>
		`${degrees(north, "ru")} ${north < 0 ? "ю. ш." : "с. ш."}, ${degrees(east, "ru")} ${east < 0 ? "з. д." : "в. д."}`,
};

const ko: NameWords = {
	register: "인물과 장소",
	people: "인물",
	bodies: "국가와 기관",
	places: "장소",
	atTheTime: "당시",
	inStory: "이 이야기에서",
	inRegister: "인물과 장소 목록에서 보기",
	coordinates: (north, east) =>
		`${north < 0 ? "남위" : "북위"} ${degrees(north, "ko")}, ${east < 0 ? "서경" : "동경"} ${degrees(east, "ko")}`,
};

function degrees(value: number, language: string): string {
	return `${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(Math.abs(value))}°`;
}

const tables: Record<string, NameWords> = { en, ru, ko };

/** By BCP 47 language, of which only the first part matters; English where there is no table. */
export function nameWordsOf(language: string): NameWords {
	return tables[language.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}
