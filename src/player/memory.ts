/** What a reader's browser keeps between visits. Storage is refused on locked-down machines; the deck works without it. */

export function keep(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
	}
}

/** Null where nothing is kept, or nothing may be. */
export function kept(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch (error) {
		if (error instanceof DOMException) return null;
		throw error;
	}
}
