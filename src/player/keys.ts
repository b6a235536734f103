/** The keys of the stage, by meaning: one table, which binds them and from which the help is made. */
import { firstOn, lastOn } from "../deck/briefing-route.ts";
import type { CommandName } from "../render/stage-words.ts";
import { isBlank, toggleBlank } from "./blank.ts";
import { openFilter } from "./filter-panel.ts";
import { openHelp } from "./help-panel.ts";
import { openJump } from "./jump-panel.ts";
import { meaningOf } from "./key-meaning.ts";
import { openLanguages } from "./language-panel.ts";
import { isIgnored, toggleLetters } from "./letters.ts";
import { copyLink } from "./link.ts";
import { openOverview } from "./overview-panel.ts";
import { isPanelOpen } from "./panel.ts";
import type { Feature, Player } from "./player.ts";
import { togglePointer } from "./pointer.ts";
import { enterRail } from "./rail-keys.ts";
import { toggleMotion } from "./reduced-motion.ts";
import { openRoutes } from "./route-panel.ts";
import { openSearch } from "./search-panel.ts";
import { openSpeaker } from "./speaker-stage.ts";
import { toggleTheme } from "./theme.ts";
import { switchView } from "./view.ts";

export interface Command {
	/** Values of `KeyboardEvent.key`; a letter also stands for the key that bears it on a Latin board. */
	keys: string[];
	name: CommandName;
	/** `meaning` is that of the key, where a command has several. */
	run: (player: Player, meaning?: string) => void;
	/** Whether it has any use in a deck; without it, always. */
	when?: (player: Player) => boolean;
}

const digits = [..."0123456789"];

export const commands: Command[] = [
	{ keys: ["ArrowRight", "PageDown", " ", "n"], name: "next", run: (player) => player.next() },
	{ keys: ["ArrowLeft", "PageUp", "p"], name: "back", run: (player) => player.back() },
	{ keys: ["Home"], name: "first", run: (player) => player.goTo({ index: firstOn(player.route), step: 0 }) },
	{ keys: ["End"], name: "last", run: (player) => player.goTo({ index: lastOn(player.route), step: 0 }) },
	{
		keys: ["g", ...digits],
		name: "jump",
		run: (player, key = "") => openJump(player, digits.includes(key) ? key : ""),
	},
	{ keys: ["/"], name: "search", run: (player) => openSearch(player) },
	{ keys: ["q"], name: "filter", run: (player) => openFilter(player) },
	{ keys: ["o"], name: "overview", run: (player) => openOverview(player) },
	{ keys: ["r"], name: "routes", run: (player) => openRoutes(player), when: ({ data }) => data.routes.length > 1 },
	{ keys: ["t"], name: "timeline", run: () => enterRail() },
	{ keys: ["b", "."], name: "blank", run: (player) => toggleBlank(player) },
	{ keys: ["l"], name: "pointer", run: () => togglePointer() },
	{ keys: ["d"], name: "theme", run: () => toggleTheme() },
	{ keys: ["s"], name: "speaker", run: (player) => openSpeaker(player) },
	{ keys: ["f"], name: "fullscreen", run: () => toggleFullscreen() },
	{ keys: ["v"], name: "view", run: (player) => switchView(player) },
	{ keys: ["c"], name: "link", run: (player) => copyLink(player) },
	{ keys: ["m"], name: "motion", run: (player) => toggleMotion(player) },
	{ keys: ["i"], name: "language", run: (player) => openLanguages(player) },
	{ keys: [], name: "letters", run: (player) => toggleLetters(player) },
	{ keys: ["?"], name: "help", run: (player) => openHelp(player, commands) },
];

/** The same keys by other names, and what clickers and old habits send; not worth a place in the help. */
const also: Partial<Record<string, CommandName>> = {
	ArrowDown: "next",
	Enter: "next",
	ArrowUp: "back",
	Backspace: "back",
	"Shift+Space": "back",
	"Ctrl+K": "search",
};

const field = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
/** What takes space and Enter for itself while it has the focus. */
const control = `a[href], button, summary, [role=button], [role=slider], ${field}`;
/** What is moved along by arrows, and by the keys that go to its ends and in leaps. */
const scale = "[role=slider], [role=listbox], [role=tablist], [role=radiogroup], audio, video";
const scaleKeys = /^(Arrow|Page|Home$|End$)/;

export const keys: Feature = (player) => bindKeys(player, commands);

/** What a key goes on doing while it is held down; all else it does once. */
const goesOn = new Set<CommandName>(["next", "back", "larger", "smaller"]);

/** The keys of a view by its own table and other names for them; returns how to take them back. */
export function bindKeys(player: Player, table: Command[], others: typeof also = also): () => void {
	/** The place on the board of the key that did something last, and has done it. */
	let done: string | null = null;
	const press = (event: KeyboardEvent) => {
		if (event.defaultPrevented || event.altKey) return;
		if (event.repeat && event.code === done) return event.preventDefault();
		done = null;
		const isCommanded = event.ctrlKey || event.metaKey;
		const meaning = isCommanded ? commandedOf(event) : meaningOf(event);
		if (meaning === null || isIgnored(meaning)) return;
		const command = commandOf(meaning, table, others);
		const isOver = isPanelOpen();
		if (!isOver && isBlank() && event.key !== "Shift") {
			event.preventDefault();
			return toggleBlank(player);
		}
		const isMeant = isOver ? closesPanel(event, command) : !isTaken(event) && command?.when?.(player) !== false;
		if (!command || !isMeant) return;
		event.preventDefault();
		if (!goesOn.has(command.name)) done = event.code;
		command.run(player, meaning);
	};
	document.addEventListener("keydown", press);
	return () => document.removeEventListener("keydown", press);
}

/** Ctrl+K, as in every other search, on the Mac with its own key; all else with these keys is the browser's. */
function commandedOf(event: KeyboardEvent): string | null {
	return meaningOf(event) === "k" && !event.shiftKey ? "Ctrl+K" : null;
}

/** The key that opened a panel closes it, unless it is typed into a field. */
function closesPanel(event: KeyboardEvent, command: Command | undefined): boolean {
	const isOpener =
		command !== undefined && ["overview", "search", "filter", "help", "routes", "report"].includes(command.name);
	const isTyped = !event.ctrlKey && !event.metaKey && (event.target as Element).closest(field) !== null;
	return isOpener && !isTyped;
}

function commandOf(meaning: string, table: Command[], others: typeof also): Command | undefined {
	const name = others[meaning];
	return table.find((command) => (name ? command.name === name : command.keys.includes(meaning)));
}

function isTaken({ key, target }: KeyboardEvent): boolean {
	const at = target as Element;
	if (at.closest(field)) return true;
	if (key === "Enter" || key === " ") return at.closest(control) !== null;
	return scaleKeys.test(key) && at.closest(scale) !== null;
}

function toggleFullscreen(): void {
	const { documentElement, fullscreenElement } = document;
	// Phones have no such thing. A refusal (no gesture, a policy) leaves everything as it was, which is what is then seen.
	const done = fullscreenElement ? document.exitFullscreen() : documentElement.requestFullscreen?.();
	done?.catch(() => undefined);
}
