/** The camera's way from one frame of a map in the text to the next; a script that is loaded with the first such way. */
import { gsap } from "gsap";
import { flightOf, type MapView } from "../deck/map-camera.ts";

export type FrameFilm = gsap.core.Timeline;

/** Of a frame's picture, in its own units. */
const picture = { width: 480, height: 420 };

/** @param stand seconds for which the frame stands at the end. */
export function filmOf(frame: HTMLElement, from: MapView, to: MapView, stand: number): FrameFilm {
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
	return film.to({}, { duration: stand });
}

/** Points the frame's camera, and leaves no other trace of a film. */
export function look(frame: HTMLElement, view: MapView): void {
	const world = frame.querySelector(".map-world");
	world?.setAttribute("transform", `translate(${view.x} ${view.y}) scale(${view.k})`);
	world?.setAttribute("style", `--k:${view.k}`);
	frame.querySelector<SVGGElement>(".map-names")?.style.removeProperty("opacity");
}
