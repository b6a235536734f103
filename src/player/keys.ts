/** The keys of the stage, by meaning: one table, which binds them and from which the help is made. */
import type { Feature, Player } from "./player.ts";
import { toggleTheme } from "./theme.ts";

export interface Command {
	/** Values of `KeyboardEvent.key`, and of `KeyboardEvent.code` for letters typed in another script. */
	keys: string[];
	name: "next" | "back" | "first" | "last" | "timeline" | "theme" | "fullscreen";
	run: (player: Player) => void;
}

export const commands: Command[] = [
	{ keys: ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter", "n"], name: "next", run: (player) => player.next() },
	{ keys: ["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p"], name: "back", run: (player) => player.back() },
	{ keys: ["Home"], name: "first", run: (player) => player.goTo({ index: 0, step: 0 }) },
	{ keys: ["End"], name: "last", run: (player) => player.goTo({ index: player.sections.length - 1, step: 0 }) },
	{ keys: ["t"], name: "timeline", run: () => document.querySelector<HTMLElement>(".rail [tabindex='0']")?.focus() },
	{ keys: ["d"], name: "theme", run: toggleTheme },
	{ keys: ["f"], name: "fullscreen", run: toggleFullscreen },
];

const field = "input, textarea, select, [contenteditable=''], [contenteditable=true]";
/** What takes space, Enter and arrows for itself while it has the focus. */
const control = `a[href], button, summary, [role=slider], ${field}`;

export const keys: Feature = (player) => {
	const press = (event: KeyboardEvent) => {
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
		const command = commandOf(event);
		if (!command || isTaken(event)) return;
		event.preventDefault();
		command.run(player);
	};
	document.addEventListener("keydown", press);
	return () => document.removeEventListener("keydown", press);
};

function commandOf(event: KeyboardEvent): Command | undefined {
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	// On a Russian or Korean layout the key says "в" or "ㅇ", and only its place on the board says "d".
	const latin = /^[a-z ]$/.test(key) || key.length > 1 ? key : event.code.replace(/^Key/, "").toLowerCase();
	return commands.find((command) => command.keys.includes(latin));
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
