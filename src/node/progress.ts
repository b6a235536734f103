/** How far an export has come, on one line of a terminal; nothing where nobody watches. */

export interface Progress {
	tell: (step: string) => void;
	/** Leaves the line empty for what comes next. */
	clear: () => void;
	/** For another who is at work at the same time: what both tell stands on the line. */
	beside: () => Progress;
}

/** What of a stream is asked here. */
interface Screen {
	isTTY?: boolean;
	columns?: number;
	write: (text: string) => unknown;
}

export function createProgress(screen: Screen = process.stderr): Progress {
	const isWatched = screen.isTTY === true && !process.env.CI;
	// A line that the terminal breaks could not be written over.
	const write = (text: string) => isWatched && screen.write(`\r\u001b[K${text.slice(0, (screen.columns || 80) - 1)}`);
	const steps = new Map<object, string>();
	const createTeller = (): Progress => {
		const own = {};
		return {
			tell(step) {
				steps.set(own, step);
				write([...steps.values()].join("   "));
			},
			clear() {
				steps.delete(own);
				write("");
			},
			beside: createTeller,
		};
	};
	return createTeller();
}
