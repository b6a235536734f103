/** Maps in the text: their frames become one picture with a hand on it; without scripts and on paper they stand in a row. */
import type { MapView } from "../deck/map-camera.ts";
import { html } from "../render/html.ts";
import { readWordsOf } from "../render/read-words.ts";
import type { FrameFilm } from "./frame-film.ts";
import type { Feature, Player } from "./player.ts";
import { wantsStillness } from "./reduced-motion.ts";
import "./read-frames.css";

/** Seconds for which a frame stands before the next while it plays. */
const stand = 1.6;

const icons = { back: "M15 5l-7 7 7 7", play: "M7 4l13 8-13 8z", next: "M9 5l7 7-7 7" } as const;

export const readFrames: Feature = (player) => {
	const stops = [...player.root.querySelectorAll<HTMLElement>(".map-frames")]
		.filter(({ children }) => children.length > 1)
		.map((list) => playable(list, player));
	return () => {
		for (const stop of stops) stop();
	};
};

function playable(list: HTMLElement, player: Player): () => void {
	const frames = [...list.children] as HTMLElement[];
	const words = readWordsOf(player.data.language);
	const bar = document.createElement("div");
	bar.className = "frame-bar";
	bar.lang = player.data.language;
	bar.setAttribute("role", "group");
	bar.setAttribute("aria-label", list.closest("section")?.querySelector(".title")?.textContent ?? "");
	const labels = { back: words.previous, play: words.play, next: words.next };
	bar.innerHTML = html`${(["back", "play", "next"] as const).map(
		(name) =>
			html`<button type="button" data-frame="${name}" aria-label="${labels[name]}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${icons[name]}"/></svg></button>`,
	)}<p role="status"></p>`.text;
	list.after(bar);
	list.classList.add("playable");
	const own = new Map(frames.map((frame) => [frame, viewOf(frame)]));
	let shown = frames.length - 1;
	let film: FrameFilm | null = null;
	let isPlaying = false;
	/** Counts what was asked for: a film that comes when something else was asked for meanwhile is not shown. */
	let turn = 0;

	const show = (index: number) => {
		shown = Math.max(0, Math.min(frames.length - 1, index));
		for (const [at, frame] of frames.entries()) frame.classList.toggle("off", at !== shown);
		const status = bar.querySelector("p");
		if (status) status.textContent = words.frameOf(shown + 1, frames.length);
	};
	const stop = () => {
		turn += 1;
		isPlaying = false;
		film?.progress(1).kill();
		film = null;
	};
	const move = async (index: number, stand: number) => {
		const asked = turn;
		const from = own.get(frames[shown]!);
		if (wantsStillness()) {
			show(index);
			return new Promise<void>((resolve) => setTimeout(resolve, stand * 1000));
		}
		const { filmOf } = await import("./frame-film.ts");
		if (asked !== turn) return;
		show(index);
		const to = own.get(frames[shown]!);
		if (from && to) film = filmOf(frames[shown]!, from, to, stand);
		await film;
	};
	const play = async () => {
		const asked = turn;
		isPlaying = true;
		for (let index = 0; index < frames.length && asked === turn; index++) await move(index, stand);
		if (asked === turn) isPlaying = false;
	};
	const click = (event: MouseEvent) => {
		const does = (event.target as Element).closest<HTMLElement>("[data-frame]")?.dataset.frame;
		if (!does) return;
		const wasPlaying = isPlaying;
		stop();
		if (does !== "play") void move(shown + (does === "next" ? 1 : -1), 0);
		else if (!wasPlaying) void play();
	};
	bar.addEventListener("click", click);
	show(shown);
	return () => {
		stop();
		bar.remove();
		list.classList.remove("playable");
	};
}

function viewOf(frame: HTMLElement | undefined): MapView | null {
	const transform = frame?.querySelector(".map-world")?.getAttribute("transform") ?? "";
	const [x, y, k] = (transform.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
	return x === undefined || y === undefined || k === undefined ? null : { x, y, k };
}
