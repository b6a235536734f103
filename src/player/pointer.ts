/** The laser pointer: a dot large enough for the last row, in place of the mouse's arrow. */

let stop: (() => void) | null = null;

export function togglePointer(): void {
	if (stop) {
		stop();
		return;
	}
	const dot = document.createElement("div");
	dot.className = "laser";
	dot.hidden = true;
	const follow = (event: PointerEvent) => {
		dot.hidden = false;
		dot.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
	};
	document.body.append(dot);
	document.documentElement.classList.add("pointing");
	addEventListener("pointermove", follow);
	stop = () => {
		removeEventListener("pointermove", follow);
		document.documentElement.classList.remove("pointing");
		dot.remove();
		stop = null;
	};
}
