/** Tenths of a unit are finer than any screen or printer, and keep the page small. */
export function round(value: number): number {
	return Math.round(value * 10) / 10;
}
