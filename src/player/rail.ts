/** The rail on stage: for every slide its stretch of time, reached by a dive, with the now-block on it. */
import { HOUR } from "../deck/calendar.ts";
import type { TimeSpan } from "../deck/deck.ts";
import type { RailEvent } from "../deck/marks.ts";
import { instantOf, wholeOf } from "../deck/rail.ts";
import { nowInstant, placeIn, type RailScene, railSceneAt, type Shot, shotAt } from "../deck/rail-scene.ts";
import type { Feature, Player } from "./player.ts";
import { createCamera } from "./rail-camera.ts";
import { createRailCanvas } from "./rail-canvas.ts";
import { grip } from "./rail-hand.ts";
import { createRailKeys } from "./rail-keys.ts";
import { createRise } from "./rail-rise.ts";
import { wantsStillness } from "./reduced-motion.ts";
import "./rail.css";
import "./rail-marks.css";

const nameFont = '500 20px "Sofia Sans Condensed"';

export const rail: Feature = (player) => {
	const nav = player.root.querySelector<HTMLElement>(".rail");
	if (!nav) return () => undefined;
	const canvas = createRailCanvas(nav, createMeasure());
	let at = player.position().index;
	let scene = sceneAt(player, at);
	const camera = createCamera(
		shotHere(player, player.position().index),
		(shot, motion) => {
			canvas.draw(scene, shot, motion);
			if (motion === "rest") keys.refresh();
		},
		(shot) => canvas.drawNow(scene, shot),
	);
	const rise = createRise(nav);
	const isOverview = (index: number) => player.data.slides[index]?.kind === "overview";
	rise.to(isOverview(player.position().index), false);
	const home = (animate: boolean) => camera.to(shotHere(player, player.position().index), animate && !wantsStillness());

	const shotOf = (view: TimeSpan): Shot => {
		const now = player.shown.get()?.instant ?? nowInstant(player.data, player.position().index);
		return { view, now: placeIn(view, now) };
	};
	const keys = createRailKeys(
		nav,
		(ids) => camera.to(shotOf(around(scene.events, ids)), !wantsStillness()),
		() => home(true),
		() => camera.finish(),
	);
	const letGo = grip(nav, {
		view: () => camera.shot().view,
		whole: () => wholeOf(player.data.span),
		show: (view) => camera.follow(shotOf(view)),
		rest: () => camera.finish(),
	});
	const stopMoves = player.onMove(({ from, to, stepped }) => {
		rise.finish();
		at = to.index;
		scene = sceneAt(player, at);
		// A step may be one of a picture that shows another time: then the block goes there.
		if (from?.index === to.index) {
			camera.finish();
			if (player.shown.get()) home(stepped);
			return;
		}
		rise.to(isOverview(to.index), from !== null && !wantsStillness());
		home(from !== null);
	});
	// What the picture of a slide shows before the rail has gone there is part of the way there.
	const stopShown = player.shown.onChange((shown) => {
		if (at === player.position().index) camera.mark(placeIn(camera.shot().view, shown?.instant ?? null));
	});
	const redraw = () => home(false);
	const stopRoutes = player.onRoute(() => {
		camera.finish();
		scene = sceneAt(player, player.position().index);
		redraw();
	});
	redraw();
	document.fonts.load(nameFont).then(redraw, redraw);
	return () => {
		stopMoves();
		stopRoutes();
		stopShown();
		letGo();
		keys.stop();
		camera.finish();
		rise.finish();
	};
};

/** A rail that only shows, beside a slide in small. Returns how to show that of another slide. */
export function stillRail(nav: HTMLElement, player: Player): (index: number) => void {
	const canvas = createRailCanvas(nav, createMeasure());
	const rise = createRise(nav);
	return (index) => {
		canvas.draw(sceneAt(player, index), shotHere(player, index), "rest");
		rise.to(player.data.slides[index]?.kind === "overview", false);
	};
}

/** Widths in units, measured in the face of the names: at 20 px one pixel is one unit. */
function createMeasure(): (text: string) => number {
	const context = document.createElement("canvas").getContext("2d");
	return (text) => {
		if (!context) return text.length * 10;
		context.font = nameFont;
		return context.measureText(text).width;
	};
}

function sceneAt({ data, route, shown }: Player, index: number): RailScene {
	return railSceneAt(data, route, index, shown.get());
}

function shotHere({ data, shown }: Player, index: number): Shot {
	return shotAt(data, index, shown.get());
}

/** A stretch in which the events that stood as one stand apart. */
function around(events: RailEvent[], ids: string[]): TimeSpan {
	const wanted = new Set(ids);
	const instants = events.filter(({ id }) => wanted.has(id)).map(({ date }) => instantOf(date) ?? 0);
	const [first, last] = [Math.min(...instants), Math.max(...instants)];
	const air = Math.max(6 * HOUR, (last - first) * 0.25);
	return { start: first - air, end: last + air };
}
