/** A briefing's stopwatch: how long each slide was up. All times are milliseconds; instants are since 1970 UTC. */
import { HOUR, MINUTE } from "./calendar.ts";

export interface Timing {
	/** Since when the watch runs on the slide `on`; null while it stands. */
	since: number | null;
	/** The slide's id. */
	on: string;
	/** What each slide has had so far, by its id, without the stretch that runs. */
	spent: Record<string, number>;
	/** The instant at which the speaker has to end; null where nobody has said. */
	end: number | null;
}

export function newTiming(on: string, end: number | null = null): Timing {
	return { since: null, on, spent: {}, end };
}

export function startTiming(timing: Timing, now: number): Timing {
	return timing.since === null ? { ...timing, since: now } : timing;
}

export function pauseTiming(timing: Timing, now: number): Timing {
	return { ...timing, since: null, spent: spentBy(timing, now) };
}

/** The slide shown is another: what has run until now was the last one's. */
export function moveTiming(timing: Timing, on: string, now: number): Timing {
	if (on === timing.on) return timing;
	return { ...timing, on, spent: spentBy(timing, now), since: timing.since === null ? null : now };
}

/** With the stretch that runs. */
export function spentBy({ since, on, spent }: Timing, now: number): Record<string, number> {
	// A clock that was set back takes nothing away.
	return since === null ? spent : { ...spent, [on]: (spent[on] ?? 0) + Math.max(0, now - since) };
}

export function elapsedBy(timing: Timing, now: number): number {
	return Object.values(spentBy(timing, now)).reduce((sum, time) => sum + time, 0);
}

/**
 * The instant that a speaker means: `10:30`, `1030`, `10.30` today, or tomorrow where that has passed by more than half a
 * day; `+40` in forty minutes. Null for anything else.
 */
export function parseEnd(text: string, now: number): number | null {
	const minutes = /^\+\s*(\d{1,3})$/.exec(text.trim())?.[1];
	if (minutes) return now + Number(minutes) * MINUTE;
	const [, hour, minute] = /^(\d{1,2})[:.h]?(\d{2})$/.exec(text.trim()) ?? [];
	if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59) return null;
	const end = new Date(now);
	end.setHours(Number(hour), Number(minute), 0, 0);
	const isTomorrow = now - end.getTime() > 12 * HOUR;
	if (isTomorrow) end.setDate(end.getDate() + 1);
	return end.getTime();
}

/** `8:41`, `1:02:03`; the sign is left to the words around it. */
export function watchText(milliseconds: number): string {
	const seconds = Math.floor(Math.abs(milliseconds) / 1000);
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const two = (number: number) => String(number).padStart(2, "0");
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** `09:58`, of the clock on the wall. */
export function clockText(instant: number): string {
	const date = new Date(instant);
	return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
