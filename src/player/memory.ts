/** What is kept between visits. Storage is refused on locked-down machines and in some private windows; the deck works without it. */

/** For as long as the tab lives, or in this browser. */
type Place = "tab" | "browser";

export function keep(key: string, value: string, place: Place = "browser"): void {
	try {
		storeOf(place).setItem(key, value);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
	}
}

/** Null where nothing is kept, or nothing may be. */
export function kept(key: string, place: Place = "browser"): string | null {
	try {
		return storeOf(place).getItem(key);
	} catch (error) {
		if (error instanceof DOMException) return null;
		throw error;
	}
}

function storeOf(place: Place): Storage {
	return place === "tab" ? sessionStorage : localStorage;
}
