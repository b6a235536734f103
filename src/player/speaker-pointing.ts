/** The laser pointer from the desk: a finger or mouse over the slide in small moves the dot on the stage, and the reverse. */
import type { Desk } from "./speaker.ts";
import type { StagePoint } from "./speaker-message.ts";

export function createPointing({ stage, words, part }: Desk): void {
	const frame = part("desk-current-frame");
	const dot = part("desk-dot");
	let waiting: StagePoint | null = null;
	const isPointing = () => stage.isLinked() && (stage.state()?.pointing ?? false);
	const place = ({ x, y }: StagePoint) => {
		dot.hidden = !isPointing();
		dot.style.left = `${x * 100}%`;
		dot.style.top = `${y * 100}%`;
	};
	/** One letter a frame is all that can be seen. */
	const send = () => {
		if (waiting) stage.ask({ wish: "dot", at: waiting });
		waiting = null;
	};
	frame.addEventListener("pointermove", (event) => {
		if (!isPointing()) return;
		const box = frame.getBoundingClientRect();
		if (!waiting) requestAnimationFrame(send);
		waiting = { x: share(event.clientX, box.left, box.width), y: share(event.clientY, box.top, box.height) };
		place(waiting);
	});
	stage.onDot(place);
	stage.onChange(() => {
		frame.classList.toggle("pointed", isPointing());
		frame.title = isPointing() ? words.isPointing : "";
		if (!isPointing()) dot.hidden = true;
	});
}

function share(at: number, from: number, length: number): number {
	return Math.max(0, Math.min(1, (at - from) / length));
}
