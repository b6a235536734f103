/** The rail on stage: for every slide its stretch of time, reached by a dive, with the now-block on it. */
import { isOn, type PlayerRoute } from "../deck/briefing-route.ts";
import type { EdtfDate, TimeSpan } from "../deck/deck.ts";
import { type RailEvent, sortEvents } from "../deck/marks.ts";
import type { PlayerData, PlayerEvent } from "../deck/player-data.ts";
import { instantOf, viewOf, wholeOf } from "../deck/rail.ts";
import type { Feature, Player } from "./player.ts";
import { createCamera, type Shot } from "./rail-camera.ts";
import { createRailCanvas, type RailScene } from "./rail-canvas.ts";
import { grip } from "./rail-hand.ts";
import { createRailKeys } from "./rail-keys.ts";
import { createRise } from "./rail-rise.ts";
import { wantsStillness } from "./reduced-motion.ts";
import "./rail.css";

const leastPriority = 4;
const nameFont = '500 20px "Sofia Sans Condensed"';

export const rail: Feature = (player) => {
	const nav = player.root.querySelector<HTMLElement>(".rail");
	if (!nav) return () => undefined;
	const canvas = createRailCanvas(nav, createMeasure());
	let at = player.position().index;
	let scene = sceneAt(player, at);
	const camera = createCamera(
		shotAt(player, player.position().index),
		(shot, moving) => {
			canvas.draw(scene, shot, moving);
			if (!moving) keys.refresh();
		},
		(shot) => canvas.drawNow(scene, shot),
	);
	const rise = createRise(nav);
	const isOverview = (index: number) => player.data.slides[index]?.kind === "overview";
	rise.to(isOverview(player.position().index), false);
	const home = (animate: boolean) => camera.to(shotAt(player, player.position().index), animate && !wantsStillness());

	const look = (view: TimeSpan, animate: boolean) => {
		camera.to({ view, now: placeIn(view, nowInstant(player, player.position().index)) }, animate);
	};
	const keys = createRailKeys(
		nav,
		(ids) => look(around(scene.events, ids), !wantsStillness()),
		() => home(true),
		() => camera.finish(),
	);
	const letGo = grip(nav, {
		view: () => camera.shot().view,
		whole: () => wholeOf(player.data.span),
		show: (view) => look(view, false),
	});
	const stopMoves = player.onMove(({ from, to }) => {
		rise.finish();
		if (from && from.index === to.index) return camera.finish();
		at = to.index;
		scene = sceneAt(player, at);
		rise.to(isOverview(to.index), from !== null && !wantsStillness());
		home(from !== null);
	});
	// What the picture of a slide shows before the rail has gone there is part of the way there.
	const stopShown = player.shown.onChange((instant) => {
		if (at === player.position().index) camera.mark(placeIn(camera.shot().view, instant));
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
		canvas.draw(sceneAt(player, index), shotAt(player, index), false);
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

function sceneAt(player: Player, index: number): RailScene {
	const { data } = player;
	const slide = data.slides[index];
	const own = data.events.find((event) => event.slide === index);
	return {
		data,
		events: eventsOn(player.route, data),
		offset: slide?.offset ?? 0,
		home: viewAt(data, index),
		current: own?.id ?? null,
		date: player.shown.get() === null ? nowDate(data, index) : null,
	};
}

const sorted = new WeakMap<PlayerRoute, RailEvent[]>();

/** What the route skips is on the rail too, but comes after all else where names are given room. */
function eventsOn(route: PlayerRoute, data: PlayerData): RailEvent[] {
	const known = sorted.get(route);
	if (known) return known;
	const isSkipped = ({ slide }: PlayerEvent) => !route.whole && !isOn(route, slide);
	const events = sortEvents(
		data.events.map((event) =>
			isSkipped(event) ? { ...event, skipped: true, priority: event.priority + leastPriority } : event,
		),
	);
	sorted.set(route, events);
	return events;
}

function shotAt(player: Player, index: number): Shot {
	const view = viewAt(player.data, index);
	return { view, now: placeIn(view, nowInstant(player, index)) };
}

function placeIn({ start, end }: TimeSpan, instant: number | null): number | null {
	return instant === null ? null : (instant - start) / (end - start);
}

/** The slide's own stretch, else its chapter's, else the whole story. */
export function viewAt(data: PlayerData, index: number): TimeSpan {
	const slide = data.slides[index];
	const span: EdtfDate = slide?.span ?? data.chapters[slide?.chapter ?? 0]?.span ?? data.span;
	return viewOf(span, wholeOf(data.span));
}

/** The slide's own date, else the last one before it, else what the story is told as of. */
function nowDate(data: PlayerData, index: number): EdtfDate | null {
	for (let at = index; at >= 0; at--) {
		const date = data.slides[at]?.now;
		if (date) return date;
	}
	return data.asOf;
}

/** What the slide's picture shows, else the slide's own date. */
function nowInstant({ data, shown }: Player, index: number): number | null {
	const date = nowDate(data, index);
	return shown.get() ?? (date ? instantOf(date) : null);
}

/** A stretch in which the events that stood as one stand apart. */
function around(events: RailEvent[], ids: string[]): TimeSpan {
	const wanted = new Set(ids);
	const instants = events.filter(({ id }) => wanted.has(id)).map(({ date }) => instantOf(date) ?? 0);
	const [first, last] = [Math.min(...instants), Math.max(...instants)];
	const air = Math.max(6 * 3_600_000, (last - first) * 0.25);
	return { start: first - air, end: last + air };
}
