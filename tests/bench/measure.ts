/** What every measurement gives, and the statistics it is made with. */

/** One line of the table. */
export interface Result {
	what: string;
	/** Of the story measured; null where it is the project's own. */
	slides: number | null;
	unit: string;
	ours: number;
	/** Of the reference: bare reveal.js, or a bare Vite build. */
	bare?: number;
	aim?: string;
}

/** Measures something as often as said, one after another. */
export async function repeat<T>(times: number, run: () => T | Promise<T>): Promise<T[]> {
	const results: T[] = [];
	for (let turn = 0; turn < times; turn++) results.push(await run());
	return results;
}

/** Milliseconds that something takes. */
export async function timeOf(run: () => unknown): Promise<number> {
	const start = performance.now();
	await run();
	return performance.now() - start;
}

/** The smallest value that a share of all values does not exceed; of half of them, the lower median. */
export function percentile(values: number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
	if (value === undefined) throw new RangeError("There is no median of nothing.");
	return value;
}

export function median(values: number[]): number {
	return percentile(values, 0.5);
}
