/** The stopwatch of the briefing: runs from the first step on, is kept through a reload, and knows when to end. */
import { HOUR } from "../deck/calendar.ts";
import { moveTiming, newTiming, pauseTiming, startTiming, type Timing } from "../deck/timing.ts";
import { createListeners } from "./listeners.ts";
import { keep, kept } from "./memory.ts";
import type { Player } from "./player.ts";

export interface Watch {
	timing: () => Timing;
	toggle: () => void;
	setEnd: (end: number | null) => void;
	/** All times at zero and running; the end stays. */
	rehearse: () => void;
	isRehearsal: () => boolean;
	onChange: (listener: () => void) => () => void;
}

interface Kept {
	timing: Timing;
	rehearsal: boolean;
	/** When it was last written. */
	at: number;
}

/** Milliseconds: what is older belongs to another briefing. */
const longestBreak = 3 * HOUR;

export function createWatch(player: Player): Watch {
	const name = `watch:${player.data.id}`;
	const shown = () => player.data.slides[player.position().index]?.id ?? "";
	const kept = readKept(name);
	let timing = kept ? moveTiming(kept.timing, shown(), Date.now()) : newTiming(shown());
	let rehearsal = kept?.rehearsal ?? false;
	const listeners = createListeners<[]>();
	const set = (next: Timing) => {
		timing = next;
		keep(name, JSON.stringify({ timing, rehearsal, at: Date.now() } satisfies Kept));
		listeners.tell();
	};
	player.onMove(({ stepped }) => {
		const moved = moveTiming(timing, shown(), Date.now());
		const isFirst = moved.since === null && Object.keys(moved.spent).length === 0;
		const next = isFirst && stepped ? startTiming(moved, Date.now()) : moved;
		if (next !== timing) set(next);
	});
	return {
		timing: () => timing,
		toggle: () => set(timing.since === null ? startTiming(timing, Date.now()) : pauseTiming(timing, Date.now())),
		setEnd: (end) => set({ ...timing, end }),
		rehearse: () => {
			rehearsal = true;
			set(startTiming(newTiming(shown(), timing.end), Date.now()));
		},
		isRehearsal: () => rehearsal,
		onChange: listeners.add,
	};
}

function readKept(name: string): Kept | null {
	const text = kept(name);
	if (!text) return null;
	const watch = JSON.parse(text) as Partial<Kept> | null;
	const isFresh = Date.now() - (watch?.at ?? 0) < longestBreak;
	return isFresh && watch?.timing?.spent ? (watch as Kept) : null;
}
