/** Those who want to be told of something, in the order in which they asked. */
export interface Listeners<T extends unknown[]> {
	/** Returns how to be told no more. */
	add: (listener: (...told: T) => void) => () => void;
	tell: (...told: T) => void;
	clear: () => void;
}

export function createListeners<T extends unknown[]>(): Listeners<T> {
	const listeners = new Set<(...told: T) => void>();
	return {
		add: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		tell: (...told) => {
			for (const listener of listeners) listener(...told);
		},
		clear: () => listeners.clear(),
	};
}
