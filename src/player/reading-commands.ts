/** What can be done while reading: the keys of the stage that have a use there, and none that scroll the page. */
import { openHelp } from "./help-panel.ts";
import { bindKeys, type Command, commands } from "./keys.ts";
import type { Feature, Player } from "./player.ts";

/** By name: those of the stage that mean the same in the text. */
const shared = new Set<string>([
	"search",
	"filter",
	"jump",
	"overview",
	"routes",
	"theme",
	"view",
	"motion",
	"language",
	"letters",
	"link",
]);

export const readingCommands: Command[] = [
	{ keys: ["n"], name: "next", run: (player) => player.next() },
	{ keys: ["p"], name: "back", run: (player) => player.back() },
	...commands.filter(({ name }) => shared.has(name)),
	{ keys: ["?"], name: "help", run: openReadingHelp },
];

export const readingKeys: Feature = (player) => bindKeys(player, readingCommands, { "Ctrl+K": "search" });

export function openReadingHelp(player: Player): void {
	openHelp(player, readingCommands);
}
