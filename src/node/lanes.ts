/** Jobs done several at a time: while one waits, another is at work. */

/** What has become of a job: what it returned, or nothing where it failed or was not begun. */
export interface Lanes<T> {
	results: (T | undefined)[];
	/** What the first one that failed has thrown. */
	failure: { error: unknown } | null;
}

/** In their order, as many at a time as there are lanes. After a failure none is begun, and those that were are waited for. */
export async function runInLanes<T>(jobs: (() => Promise<T>)[], lanes: number): Promise<Lanes<T>> {
	const results: (T | undefined)[] = jobs.map(() => undefined);
	const waiting = [...jobs.entries()];
	let failure: Lanes<T>["failure"] = null;
	const lane = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const [index, job] = next;
			try {
				results[index] = await job();
			} catch (error) {
				failure ??= { error };
				waiting.length = 0;
			}
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return { results, failure };
}
