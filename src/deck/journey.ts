/**
 * A journey by the clock: where the train is at an instant, and how much of that anybody has told.
 * From one reported hour to the next it is a straight line; where an hour or the way is not on record the line is drawn
 * all the same, through the middle of what is possible, and marked as assumed.
 */
import type { EdtfDate, TimeSpan } from "./deck.ts";
import type { Route, RouteStop } from "./records.ts";

/** A stop on the line. Instants are milliseconds since 1970 UTC. */
export interface Call {
	stop: RouteStop;
	/** From the beginning of the route. */
	km: number;
	/** When the line comes to it and leaves it. */
	came: number;
	left: number;
	/** Whether those are reported to the minute. */
	cameKnown: boolean;
	leftKnown: boolean;
	/** The stretches within which it came, left or passed, where no hour is reported. */
	ranges: TimeSpan[];
	/** Minutes east of UTC of its clock. */
	offset: number;
}

/** A piece of the line, from one call to the next or while it stands at one. */
export interface Leg extends TimeSpan {
	/** Indices of calls; the same where the train stands. */
	from: number;
	to: number;
	kmStart: number;
	kmEnd: number;
	/** False: drawn as assumed. */
	known: boolean;
}

export interface Journey {
	calls: Call[];
	/** In order, each beginning when the one before it ends. */
	legs: Leg[];
	span: TimeSpan;
	/** The whole way. */
	km: number;
}

/** Milliseconds. */
const quarter = 900_000;

type PlacedStop = RouteStop & { km: number };

/** Null for a route of whose stops fewer than two have kilometres: of such a journey only the dates are known. */
export function journeyOf(route: Route): Journey | null {
	const stops = route.stops.filter((stop): stop is PlacedStop => stop.km !== null);
	const calls: Call[] = [];
	for (const [index, stop] of stops.entries()) {
		const bounds = { start: calls.at(-1)?.left ?? -Infinity, end: firstHourAfter(stops, index) };
		calls.push(callOf(stop, bounds, index === 0, index === stops.length - 1));
	}
	const [first, last] = [calls[0], calls.at(-1)];
	if (!first || !last || first === last) return null;
	for (const [index, call] of calls.entries()) if (isPassed(call, index, calls)) pass(call, index, calls);
	return { calls, legs: legsOf(calls), span: { start: first.came, end: last.left }, km: last.km - first.km };
}

/** How long the way from one call to another took, in milliseconds: the least and the most that what is told allows. */
export function durationOf(from: Call, to: Call): { least: number; most: number } {
	const left = from.leftKnown ? null : from.ranges.at(-1);
	const came = to.cameKnown ? null : to.ranges[0];
	return {
		least: (came?.start ?? to.came) - (left?.end ?? from.left),
		most: (came?.end ?? to.came) - (left?.start ?? from.left),
	};
}

/** From the first day of a route's stops to the last, where one is told. */
export function datesOf(route: Route): TimeSpan | null {
	const starts = route.stops.flatMap(({ date }) => date.coreStart ?? date.start ?? []);
	const ends = route.stops.flatMap(({ date }) => date.coreEnd ?? date.end ?? []);
	return starts.length > 0 && ends.length > 0 ? { start: Math.min(...starts), end: Math.max(...ends) } : null;
}

export interface Position {
	km: number;
	/** The index of the call it stands at; null under way. */
	call: number | null;
	/** The index of the leg, and how far along it: 0 to 1. */
	leg: number;
	share: number;
	known: boolean;
}

/** As much of a journey as it takes to say where the train is. */
export interface Run {
	calls: Pick<Call, "came" | "left" | "cameKnown" | "leftKnown">[];
	legs: Leg[];
	span: TimeSpan;
}

/** Before the journey it is at its beginning, after it at its end. */
export function positionAt({ calls, legs, span }: Run, instant: number): Position {
	const at = Math.min(span.end, Math.max(span.start, instant));
	const index = legs.findIndex(({ end }) => at <= end);
	const leg = legs[index];
	if (!leg) throw new RangeError("a journey has at least one leg");
	const share = leg.end > leg.start ? (at - leg.start) / (leg.end - leg.start) : 1;
	const km = leg.kmStart + share * (leg.kmEnd - leg.kmStart);
	const call = leg.from === leg.to || share <= 0 ? leg.from : share >= 1 ? leg.to : null;
	const stop = call === null ? null : calls[call];
	const isToTheMinute = stop && (at === stop.came ? stop.cameKnown : at === stop.left && stop.leftKnown);
	return { km, call, leg: index, share, known: leg.known || isToTheMinute === true };
}

/** A clock by its minutes east of UTC, and the instant from which on it is looked at. */
export interface Clock {
	from: number;
	offset: number;
}

/** Whose clock holds from when on: changed at the stops, for nobody tells where on the way. */
export function clocksOf({ calls }: Pick<Journey, "calls">): Clock[] {
	const changes: Clock[] = [];
	for (const { came, offset } of calls) if (changes.at(-1)?.offset !== offset) changes.push({ from: came, offset });
	return changes;
}

function callOf(stop: PlacedStop, bounds: TimeSpan, isFirst: boolean, isLast: boolean): Call {
	const { km, arrive, depart, date } = stop;
	const arrival = arrive ?? (isFirst || depart ? null : date);
	const departure = depart ?? (isFirst && !arrive ? date : null);
	const came = arrival && instantIn(arrival, bounds);
	const left = departure && instantIn(departure, { ...bounds, start: Math.max(bounds.start, came ?? -Infinity) });
	const start = came ?? left ?? bounds.start;
	return {
		stop,
		km,
		came: start,
		left: Math.max(start, left ?? start),
		cameKnown: arrival ? isToTheMinute(arrival) : false,
		// Who is told to have come and not to have left is known to have been there then.
		leftKnown: departure ? isToTheMinute(departure) : arrival !== null && isToTheMinute(arrival) && !isLast,
		ranges: [arrival, departure].flatMap((when) => (when ? (rangeOf(when, bounds) ?? []) : [])),
		offset: date.offset,
	};
}

/** The first hour on record after a stop, which nothing there can be later than. */
function firstHourAfter(stops: PlacedStop[], index: number): number {
	const hours = stops.slice(index + 1).flatMap(({ arrive, depart, date }) => [arrive ?? depart ?? date]);
	return hours.find(isToTheMinute)?.start ?? Infinity;
}

/** Reported to be somewhere on a day, on its way from one stop to another. */
function isPassed({ stop }: Call, index: number, calls: Call[]): boolean {
	return index > 0 && index < calls.length - 1 && !stop.arrive && !stop.depart && !isToTheMinute(stop.date);
}

/** It lies on the straight line between the stops about it, moved only as far as what is told of it demands. */
function pass(call: Call, index: number, calls: Call[]): void {
	const [before, after] = [
		calls[index - 1]!,
		calls.slice(index + 1).find((one, at) => !isPassed(one, index + 1 + at, calls))!,
	];
	const share = after.km > before.km ? (call.km - before.km) / (after.km - before.km) : 0;
	const even = before.left + share * (after.came - before.left);
	const { start, end } = call.stop.date;
	const at = Math.min(end ?? even, after.came, Math.max(start ?? even, before.left, even));
	Object.assign(call, { came: at, left: at });
}

function legsOf(calls: Call[]): Leg[] {
	const anchors = calls.map((call, index) => (isPassed(call, index, calls) ? null : call));
	return calls.flatMap((call, to) => {
		const stay = { start: call.came, end: call.left, from: to, to, kmStart: call.km, kmEnd: call.km };
		const stands = call.left > call.came ? [{ ...stay, known: isSure(call) }] : [];
		const before = calls[to - 1];
		if (!before) return stands;
		const start = anchors.slice(0, to).findLast((one) => one !== null)!;
		const end = anchors.slice(to).find((one) => one !== null)!;
		const ways = calls.slice(calls.indexOf(start) + 1, calls.indexOf(end) + 1);
		// Where somebody saw it in between without an hour, an even speed would say more than they did.
		const isTold = ways.length === 1 && !end.stop.unknown;
		const known = start.leftKnown && end.cameKnown && isTold;
		const way = { start: before.left, end: call.came, from: to - 1, to, kmStart: before.km, kmEnd: call.km };
		return [{ ...way, known }, ...stands];
	});
}

/** From a reported hour of arrival to a reported hour, or until when it was certainly still there. */
function isSure({ cameKnown, leftKnown, stop }: Call): boolean {
	return cameKnown && (leftKnown || stop.depart?.end === null);
}

/** A time of the clock; the first one, where "not before" is all that is told; else the middle of what is possible. */
function instantIn(date: EdtfDate, bounds: TimeSpan): number {
	if (isToTheMinute(date) && date.start !== null) return date.start;
	const range = rangeOf(date, bounds);
	return range ? middleOf(range) : (date.start ?? date.end ?? bounds.start);
}

/** To the quarter of an hour where there is room for that: what is assumed must not look as if it had been measured. */
function middleOf({ start, end }: TimeSpan): number {
	const middle = (start + end) / 2;
	return end - start > 2 * quarter ? Math.floor(middle / quarter) * quarter : middle;
}

function isToTheMinute({ precision, interval }: EdtfDate): boolean {
	return !interval && (precision === "minute" || precision === "second");
}

function rangeOf(date: EdtfDate, bounds: TimeSpan): TimeSpan | null {
	if (isToTheMinute(date) || date.start === null || date.end === null) return null;
	const range = { start: Math.max(date.start, bounds.start), end: Math.min(date.end, bounds.end) };
	return range.end > range.start ? range : { start: date.start, end: date.end };
}
