/** Work that may wait until the frame being made is painted: what answers an input is seen first. */

/** Runs once, after the next frame is on its way to the screen. Returns how to call it off; in vain once it has run. */
export function afterPaint(run: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => {
		timer = setTimeout(run);
	});
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}

/** Lets the browser do first what it has waiting: input, and a frame. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
