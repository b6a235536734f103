/** Remembers what a pure function made of a text: of a story that is saved again, most texts are as they were. */

/** @param room how many characters of texts are remembered, about; past that all is forgotten and begun again. */
export function remember<T>(make: (text: string) => T, room = 1_000_000): (text: string) => T {
	const known = new Map<string, { made: T }>();
	let held = 0;
	return (text) => {
		const found = known.get(text);
		if (found) return found.made;
		if (held > room) {
			known.clear();
			held = 0;
		}
		const made = make(text);
		known.set(text, { made });
		held += text.length;
		return made;
	};
}
