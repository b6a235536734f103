/** The keys of the stage, by meaning: one table, which binds them and from which the help is made. */
import { firstOn, lastOn } from "../deck/briefing-route.ts";
import type { CommandName } from "../render/stage-words.ts";
import { isBlank, toggleBlank } from "./blank.ts";
import { openHelp } from "./help-panel.ts";
import { openJump } from "./jump-panel.ts";
import { openOverview } from "./overview-panel.ts";
import { isPanelOpen } from "./panel.ts";
import type { Feature, Player } from "./player.ts";
import { togglePointer } from "./pointer.ts";
import { openRoutes } from "./route-panel.ts";
import { openSpeaker } from "./speaker-stage.ts";
import { toggleTheme } from "./theme.ts";

export interface Command {
	/** Values of `KeyboardEvent.key`; a letter also stands for the key that bears it on a Latin board. */
	keys: string[];
	name: CommandName;
	run: (player: Player) => void;
	/** Whether it has any use in a deck; without it, always. */
	when?: (player: Player) => boolean;
}

export const commands: Command[] = [
	{ keys: ["ArrowRight", "PageDown", " ", "n"], name: "next", run: (player) => player.next() },
	{ keys: ["ArrowLeft", "PageUp", "p"], name: "back", run: (player) => player.back() },
	{ keys: ["Home"], name: "first", run: (player) => player.goTo({ index: firstOn(player.route), step: 0 }) },
	{ keys: ["End"], name: "last", run: (player) => player.goTo({ index: lastOn(player.route), step: 0 }) },
	{ keys: ["g"], name: "jump", run: openJump },
	{ keys: ["o"], name: "overview", run: openOverview },
	{ keys: ["r"], name: "routes", run: openRoutes, when: ({ data }) => data.routes.length > 1 },
	{ keys: ["t"], name: "timeline", run: () => document.querySelector<HTMLElement>(".rail [tabindex='0']")?.focus() },
	{ keys: ["b", "."], name: "blank", run: toggleBlank },
	{ keys: ["l"], name: "pointer", run: togglePointer },
	{ keys: ["d"], name: "theme", run: toggleTheme },
	{ keys: ["s"], name: "speaker", run: openSpeaker },
	{ keys: ["f"], name: "fullscreen", run: toggleFullscreen },
	{ keys: ["?"], name: "help", run: (player) => openHelp(player, commands) },
];

/** The same keys by other names, and what clickers and old habits send; not worth a place in the help. */
const also: Record<string, CommandName> = { ArrowDown: "next", Enter: "next", ArrowUp: "back", Backspace: "back" };

const field = "input, textarea, select, [contenteditable=''], [contenteditable=true]";
/** What takes space, Enter and arrows for itself while it has the focus. */
const control = `a[href], button, summary, [role=slider], ${field}`;

export const keys: Feature = (player) => bindKeys(player, commands);

/** The keys of a view by its own table; returns how to take them back. */
export function bindKeys(player: Player, table: Command[]): () => void {
	const press = (event: KeyboardEvent) => {
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
		const command = commandOf(event, table);
		if (isPanelOpen()) return closeOwnPanel(event, command, player);
		if (isBlank() && event.key !== "Shift") {
			event.preventDefault();
			return toggleBlank(player);
		}
		if (!command || isTaken(event) || command.when?.(player) === false) return;
		event.preventDefault();
		command.run(player);
	};
	document.addEventListener("keydown", press);
	return () => document.removeEventListener("keydown", press);
}

/** The key that opened a panel closes it, unless it is typed into a field. */
function closeOwnPanel(event: KeyboardEvent, command: Command | undefined, player: Player): void {
	const isOpener = command !== undefined && ["overview", "help", "routes", "report"].includes(command.name);
	if (!isOpener || (event.target as Element).closest(field)) return;
	event.preventDefault();
	command.run(player);
}

/**
 * By what the key means. On a Cyrillic or Korean board it means a letter that no command has, and its place on the
 * board says which Latin one is printed beside it; on AZERTY the letter is the one printed, wherever it stands.
 */
function commandOf(event: KeyboardEvent, table: Command[]): Command | undefined {
	const typed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const isForeign = (/^\p{L}$/u.test(typed) && !/^[a-z]$/.test(typed)) || typed === "Process";
	const key = isForeign ? event.code.replace(/^Key/, "").toLowerCase() : typed;
	const name = also[key];
	return table.find((command) => (name ? command.name === name : command.keys.includes(key)));
}

function isTaken(event: KeyboardEvent): boolean {
	const target = event.target as Element;
	if (target.closest(field)) return true;
	if (event.key === "Enter" || event.key === " ") return target.closest(control) !== null;
	return event.key.startsWith("Arrow") && target.closest("[role=slider]") !== null;
}

function toggleFullscreen(): void {
	// A refusal (no gesture, a policy) leaves everything as it was, which is what the user then sees.
	const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
	done.catch(() => undefined);
}
