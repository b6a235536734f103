/** Remembers what a pure function made: of a story that is saved again, most is as it was. */

/** @param room how many characters of texts are remembered, about; past that all is forgotten and begun again. */
export function remember<T>(make: (text: string) => T, room = 1_000_000): (text: string) => T {
	return rememberBy((text) => text, make, room);
}

/** The same for a function of any arguments; `keyOf` says in a text all that the result depends on. */
export function rememberBy<Args extends unknown[], T>(
	keyOf: (...args: Args) => string,
	make: (...args: Args) => T,
	room = 1_000_000,
): (...args: Args) => T {
	const known = new Map<string, { made: T }>();
	let held = 0;
	return (...args) => {
		const key = keyOf(...args);
		const found = known.get(key);
		if (found) return found.made;
		if (held > room) {
			known.clear();
			held = 0;
		}
		const made = make(...args);
		known.set(key, { made });
		held += key.length;
		return made;
	};
}
