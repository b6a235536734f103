/** What a view does beside holding the position: features, started in the order in which a move is told to them. */
import type { Feature, Player } from "./player.ts";

/** From now on the player's own stop ends them too, the last one first. */
export function startFeatures(player: Player, features: Feature[]): void {
	const stops = features.map((feature) => feature(player));
	const { stop } = player;
	player.stop = () => {
		for (const end of stops.toReversed()) end();
		stop();
	};
}
