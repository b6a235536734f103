/** What is kept between visits. Refused on some locked-down machines and in private windows: then nothing is remembered. */

/** For as long as the tab lives, or on this machine. */
type Place = "tab" | "machine";

export function remember(place: Place, name: string, value: string): void {
	try {
		storeOf(place).setItem(name, value);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
	}
}

export function recall(place: Place, name: string): string | null {
	try {
		return storeOf(place).getItem(name);
	} catch (error) {
		if (error instanceof DOMException) return null;
		throw error;
	}
}

function storeOf(place: Place): Storage {
	return place === "tab" ? sessionStorage : localStorage;
}
