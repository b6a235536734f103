/** Whether movement is wanted: the reader's system setting, read when it matters since it may change. */
export function wantsStillness(): boolean {
	return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
