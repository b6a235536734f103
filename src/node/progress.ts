/** How far an export has come, on one line of a terminal; nothing where nobody watches. */

export interface Progress {
	tell: (step: string) => void;
	/** Leaves the line empty for what comes next. */
	clear: () => void;
}

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
	const isWatched = stream.isTTY === true && !process.env.CI;
	const write = (text: string) => isWatched && stream.write(`\r\u001b[K${text}`);
	return { tell: (step) => write(step), clear: () => write("") };
}
