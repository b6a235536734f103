/** Maps in the text: their frames become one picture with a hand on it; without scripts and on paper they stand in a row. */
import { gsap } from "gsap";
import { flightOf, type MapView } from "../deck/map-camera.ts";
import { html } from "../render/html.ts";
import { readWordsOf } from "../render/read-words.ts";
import type { Feature, Player } from "./player.ts";
import { wantsStillness } from "./reduced-motion.ts";
import "./read-frames.css";

/** Of a frame's picture, in its own units. */
const picture = { width: 480, height: 420 };
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
	let shown = frames.length - 1;
	let running: gsap.core.Timeline | null = null;

	const show = (index: number) => {
		shown = Math.max(0, Math.min(frames.length - 1, index));
		for (const [at, frame] of frames.entries()) frame.classList.toggle("off", at !== shown);
		const status = bar.querySelector("p");
		if (status) status.textContent = words.frameOf(shown + 1, frames.length);
	};
	const stop = () => {
		running?.progress(1).kill();
		running = null;
	};
	const move = (index: number) => {
		const from = viewOf(frames[shown]);
		show(index);
		const to = viewOf(frames[shown]);
		if (wantsStillness() || !from || !to) return gsap.timeline();
		return fly(frames[shown]!, from, to);
	};
	const play = (from: number) => {
		running = move(from);
		if (from < frames.length - 1) running.call(() => play(from + 1), [], `+=${stand}`);
	};
	const click = (event: MouseEvent) => {
		const does = (event.target as Element).closest<HTMLElement>("[data-frame]")?.dataset.frame;
		if (!does) return;
		const wasPlaying = running?.isActive() ?? false;
		running?.pause().kill();
		running = null;
		for (const frame of frames) look(frame, own.get(frame) ?? null);
		if (does === "play") {
			if (!wasPlaying) play(0);
		} else running = move(shown + (does === "next" ? 1 : -1));
	};
	const own = new Map(frames.map((frame) => [frame, viewOf(frame)]));
	bar.addEventListener("click", click);
	show(shown);
	return () => {
		stop();
		bar.remove();
		list.classList.remove("playable");
	};
}

/** From where the camera was to where the frame has it. */
function fly(frame: HTMLElement, from: MapView, to: MapView): gsap.core.Timeline {
	const flight = flightOf(from, to, picture);
	const clock = { progress: 0 };
	const names = frame.querySelector(".map-names");
	const film = gsap.timeline();
	film.to(clock, {
		progress: 1,
		duration: flight.duration / 1000,
		ease: "sine.inOut",
		onUpdate: () => look(frame, flight.at(clock.progress)),
	});
	film.fromTo(names, { opacity: 0 }, { opacity: 1, duration: 0.3, clearProps: "opacity" });
	return film;
}

function look(frame: HTMLElement, view: MapView | null): void {
	const world = frame.querySelector(".map-world");
	if (!world || !view) return;
	world.setAttribute("transform", `translate(${view.x} ${view.y}) scale(${view.k})`);
	world.setAttribute("style", `--k:${view.k}`);
	const names = frame.querySelector<SVGGElement>(".map-names");
	names?.style.removeProperty("opacity");
}

function viewOf(frame: HTMLElement | undefined): MapView | null {
	const transform = frame?.querySelector(".map-world")?.getAttribute("transform") ?? "";
	const [x, y, k] = (transform.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
	return x === undefined || y === undefined || k === undefined ? null : { x, y, k };
}
