/** The stops that tell a journey on paper, where nothing moves: three of them, as evenly along its way as there are stops. */
import type { Journey } from "./journey.ts";

/** Indices of calls, in order; the last is the end. Of a journey without a stop in between, its two ends. */
export function momentsOf({ calls, km }: Pick<Journey, "calls" | "km">): number[] {
	const last = calls.length - 1;
	const start = calls[0]?.km ?? 0;
	const off = (call: number, third: number) => Math.abs(calls[call]!.km - start - (km * third) / 3);
	const pairs = calls
		.slice(0, last)
		.flatMap((_, first) => calls.slice(first + 1, last).map((_, between) => [first, first + 1 + between]));
	const ill = (pair: number[]) => pair.reduce((sum, call, index) => sum + off(call, index + 1), 0);
	const best = pairs.reduce((best, pair) => (ill(pair) < ill(best) ? pair : best), pairs[0] ?? [0]);
	return [...best, last];
}
