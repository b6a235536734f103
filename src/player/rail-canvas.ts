/** Draws the rail into the page: everything on it is a function of what is shown, kept elements move instead of blinking. */
import { sameView } from "../deck/dive.ts";
import { type Mark, marksOf } from "../deck/marks.ts";
import { type Name, namesOf, type Place, type Taken } from "../deck/names.ts";
import { contextWindowOf, RAIL, wholeOf, xOf } from "../deck/rail.ts";
import { blockOf, type RailScene, type Shot } from "../deck/rail-scene.ts";
import { stepOf, type Tick, ticksOf } from "../deck/ticks.ts";
import { funnelOf, magnificationText, renderLeaders, renderTicks } from "../render/rail.ts";
import type { Motion } from "./rail-camera.ts";
import { createRailList } from "./rail-list.ts";
import { createRailSketch, isCrowded } from "./rail-sketch.ts";

export interface RailCanvas {
	draw: (scene: RailScene, shot: Shot, motion: Motion) => void;
	/** Draws the now-block alone, where the rest is as it was. */
	drawNow: (scene: RailScene, shot: Shot) => void;
}

export function createRailCanvas(nav: HTMLElement, measure: (text: string) => number): RailCanvas {
	const part = <T extends Element>(name: string) => {
		const found = nav.querySelector<T>(`.rail-${name}`);
		if (!found) throw new Error(`the rail has no part "${name}"`);
		return found;
	};
	const ticks = part<SVGGElement>("ticks");
	const leaders = part<SVGGElement>("leaders");
	const magnification = part<SVGTextElement>("magnification");
	const block = part<HTMLElement>("now");
	const list = createRailList(part<HTMLOListElement>("events"));
	const sketch = createRailSketch(nav);
	// The scale stands beside the story's own dates, and is in their language, not in that of the controls.
	const language = document.documentElement.lang;
	let step: number | undefined;
	let places = new Map<string, Place>();

	const drawScale = (scene: RailScene, shot: Shot): Tick[] => {
		// At rest the scale is a matter of the view alone; on the way it keeps its step a little longer.
		step = sameView(shot.view, scene.home) ? stepOf(shot.view) : stepOf(shot.view, step);
		const drawn = ticksOf(shot.view, scene.offset, language, step);
		ticks.innerHTML = renderTicks(drawn).join("");
		const whole = wholeOf(scene.data.span);
		const { x0, x1 } = contextWindowOf(shot.view, whole);
		const frame = part("window");
		frame.setAttribute("x", String(x0));
		frame.setAttribute("width", String(x1 - x0));
		part("funnel").setAttribute("d", funnelOf(shot.view, whole));
		magnification.textContent = magnificationText(shot.view, whole, scene.offset, language);
		return drawn;
	};

	const drawNames = (scene: RailScene, marks: Mark[], drawn: Tick[]): Name[] => {
		const named = namesOf(marks, {
			measure,
			current: scene.current,
			taken: [besideMagnification(measure(magnification.textContent ?? ""))],
			crossings: drawn.map(({ x, label }) => [x - measure(label) / 2 - 4, x + measure(label) / 2 + 4]),
			previous: places,
		});
		places = named.places;
		return named.names;
	};

	const drawBlock = (scene: RailScene, shot: Shot, moving: boolean) => {
		const x = blockOf(shot);
		block.hidden = x === null;
		if (x !== null) placeBlock(block, shot, x, scene, moving);
	};

	const draw = (scene: RailScene, shot: Shot, motion: Motion) => {
		const drawn = drawScale(scene, shot);
		const marks = marksOf(scene.events, shot.view, scene.current, blockOf(shot));
		const names = motion === "dive" ? [] : drawNames(scene, marks, drawn);
		leaders.innerHTML = renderLeaders(names).text;
		if (motion !== "rest" && isCrowded(scene)) {
			sketch.paint(marks, nav.classList.contains("grown") ? [] : names, scene);
		} else {
			list.place(marks, scene);
			list.name(names);
			sketch.wipe();
		}
		nav.classList.toggle("moving", motion === "dive");
		drawBlock(scene, shot, motion === "dive");
		nav.classList.toggle("whole", magnification.textContent === "");
	};
	return { draw, drawNow: (scene, shot) => drawBlock(scene, shot, false) };
}

/** The block, and while the stripe stands still the stretch of the date it marks. */
function placeBlock(block: HTMLElement, { view }: Shot, x: number, { stretch }: RailScene, moving: boolean): void {
	const ends = moving || !stretch ? [] : [stretch.start, stretch.end];
	const [from, to] = ends.map((end) => (end === null ? x : Math.max(-40, Math.min(RAIL.width + 40, xOf(end, view)))));
	block.style.setProperty("--x", String(x));
	block.style.setProperty("--from", String(from ?? x));
	block.style.setProperty("--to", String(to ?? x));
}

function besideMagnification(width: number): Taken {
	return { lane: "above", x0: RAIL.right - width - 20, x1: RAIL.width };
}
