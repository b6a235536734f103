/** What must still be done when somebody interrupts a run. */

/** @param end is given two seconds. Returns how not to do it any more. */
export function onInterrupt(end: () => Promise<unknown>): () => void {
	const signals = { SIGINT: 130, SIGTERM: 143 } as const;
	const leave = async (signal: keyof typeof signals) => {
		const late = setTimeout(() => process.exit(signals[signal]), 2000);
		await end().catch(() => undefined); // it is left all the same
		clearTimeout(late);
		process.exit(signals[signal]);
	};
	const names = Object.keys(signals) as (keyof typeof signals)[];
	for (const name of names) process.once(name, leave);
	return () => {
		for (const name of names) process.off(name, leave);
	};
}
