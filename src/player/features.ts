/** What a view does beside holding the position: features, started in the order in which a move is told to them. */
import { nextTask } from "./after-paint.ts";
import type { Feature, Player } from "./player.ts";

/** From now on the player's own stop ends them too, the last one first. */
export function startFeatures(player: Player, features: Feature[]): void {
	const { begin } = createStart(player);
	for (const feature of features) begin(feature);
}

/** Milliseconds at a time: on a slow telephone four times as long, which is about what a finger feels. */
const turn = 8;

/** As above, a few at a time: who has begun to scroll is not held up by what is being got ready. Once the player has stopped none are begun any more. */
export async function startFeaturesInTurns(player: Player, features: Feature[]): Promise<void> {
	const { begin, isStopped } = createStart(player);
	let since = performance.now();
	for (const feature of features) {
		if (performance.now() - since > turn) {
			await nextTask();
			since = performance.now();
		}
		if (isStopped()) return;
		begin(feature);
	}
}

function createStart(player: Player) {
	const stops: ReturnType<Feature>[] = [];
	let stopped = false;
	const { stop } = player;
	player.stop = () => {
		stopped = true;
		for (const end of stops.toReversed()) end();
		stop();
	};
	return { begin: (feature: Feature) => void stops.push(feature(player)), isStopped: () => stopped };
}
