/** A briefing against its plan: what it has used, what is still to come, and whether it will end in time. */
import { isOn, type PlayerRoute } from "./briefing-route.ts";
import type { PlayerData } from "./player-data.ts";
import { elapsedBy, spentBy, type Timing } from "./timing.ts";

/** All times are milliseconds. */
export interface Pace {
	elapsed: number;
	/** The budgets of the whole route. */
	planned: number;
	/** The budgets still ahead, with what the slide that is up has left of its own. */
	toCome: number;
	/** Until the end that the speaker has set. Null without one; below zero once it is over. */
	left: number | null;
	/** How much too late it will end if the rest keeps to its budgets; below zero: too early. */
	late: number;
}

/** `index` is the slide that is up. */
export function paceOf(data: PlayerData, route: PlayerRoute, index: number, timing: Timing, now: number): Pace {
	const elapsed = elapsedBy(timing, now);
	const planned = sum(route.stops.map(({ time }) => time * 1000));
	const toCome = toComeOn(data, route, index, spentBy(timing, now));
	const left = timing.end === null ? null : timing.end - now;
	const late = left === null ? elapsed + toCome - planned : toCome - left;
	return { elapsed, planned, toCome, left, late };
}

function toComeOn(data: PlayerData, route: PlayerRoute, index: number, spent: Record<string, number>): number {
	const own = route.stops.find(({ slide }) => slide === index);
	const rest = own ? Math.max(0, own.time * 1000 - (spent[data.slides[index]?.id ?? ""] ?? 0)) : 0;
	return rest + sum(route.stops.filter(({ slide }) => slide > index).map(({ time }) => time * 1000));
}

export interface ChapterPace {
	/** Index in the deck's chapters. */
	chapter: number;
	/** Milliseconds. */
	plan: number;
	used: number;
}

/** Those that the route goes through, and those that were visited beside it. */
export function chapterPaces(data: PlayerData, route: PlayerRoute, timing: Timing, now: number): ChapterPace[] {
	const rows = slidePaces(data, route, timing, now);
	return data.chapters.flatMap((_, chapter) => {
		const own = rows.filter(({ index }) => data.slides[index]?.chapter === chapter);
		return own.length === 0
			? []
			: [{ chapter, plan: sum(own.map(({ plan }) => plan)), used: sum(own.map(({ used }) => used)) }];
	});
}

export interface SlidePace {
	index: number;
	/** Milliseconds; nothing is planned for a slide beside the route. */
	plan: number;
	used: number;
}

/** Every slide of the route, and those that were visited beside it. */
export function slidePaces(data: PlayerData, route: PlayerRoute, timing: Timing, now: number): SlidePace[] {
	const spent = spentBy(timing, now);
	const budgets = new Map(route.stops.map(({ slide, time }) => [slide, time * 1000]));
	return data.slides.flatMap(({ id }, index) => {
		const used = spent[id] ?? 0;
		return isOn(route, index) || used > 0 ? [{ index, plan: budgets.get(index) ?? 0, used }] : [];
	});
}

/**
 * Where the plan would have us: the share of the route's time that has gone by, from 0 to 1, and the share that stands
 * before the slide that is up.
 */
export function sharesOf(route: PlayerRoute, index: number, elapsed: number): { plan: number; here: number } {
	const planned = sum(route.stops.map(({ time }) => time * 1000));
	const before = sum(route.stops.filter(({ slide }) => slide < index).map(({ time }) => time * 1000));
	return planned === 0
		? { plan: 0, here: 0 }
		: { plan: Math.min(1, elapsed / planned), here: Math.min(1, before / planned) };
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
