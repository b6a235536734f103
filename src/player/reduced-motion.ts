/** Whether movement is wanted: as chosen here, else the reader's system setting, read when it matters since it may change. */
import { readWordsOf } from "../render/read-words.ts";
import { keep, kept } from "./memory.ts";
import type { Player } from "./player.ts";
import { say } from "./toast.ts";

const key = "motion";

export function wantsStillness(): boolean {
	const chosen = kept(key);
	if (chosen === "on" || chosen === "off") return chosen === "off";
	return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function toggleMotion({ data }: Player): void {
	const isStill = !wantsStillness();
	keep(key, isStill ? "off" : "on");
	const words = readWordsOf(data.language);
	say(isStill ? words.motionOff : words.motionOn);
}
