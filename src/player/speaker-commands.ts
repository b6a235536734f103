/** The keys of the speaker's view: those of the stage, done there, and some of its own. */
import type { CommandName } from "../render/stage-words.ts";
import { openHelp } from "./help-panel.ts";
import { type Command, commands } from "./keys.ts";
import type { Player } from "./player.ts";
import type { Desk } from "./speaker.ts";
import { resizeNotes } from "./speaker-notes.ts";
import { positionAfter } from "./speaker-player.ts";
import { openReport } from "./speaker-report.ts";

/** The timeline and the view are the stage's, the desk is open already, and a link to it is of no use: its key is the report's. */
const absent: CommandName[] = ["timeline", "view", "speaker", "link"];

export function speakerCommands(desk: Desk): Command[] {
	const instead: Partial<Record<CommandName, (player: Player) => void>> = {
		next: () => next(desk),
		blank: () => turn(desk, "blank"),
		pointer: () => turn(desk, "point"),
		help: (player) => openHelp(player, table),
	};
	const shared = commands
		.filter(({ name }) => !absent.includes(name))
		.map((command) => ({ ...command, run: instead[command.name] ?? command.run }));
	const table: Command[] = [
		...shared.slice(0, -1),
		{ keys: ["w"], name: "watch", run: desk.watch.toggle },
		{ keys: ["e"], name: "end", run: () => desk.part("desk-end").focus() },
		{ keys: ["c"], name: "report", run: () => openReport(desk) },
		{ keys: ["+", "="], name: "larger", run: () => resizeNotes(desk, 1) },
		{ keys: ["-"], name: "smaller", run: () => resizeNotes(desk, -1) },
		...shared.slice(-1),
	];
	return table;
}

/** After the last slide of a rehearsal comes what it took. */
function next(desk: Desk): void {
	const { player, watch } = desk;
	const isEnd = positionAfter(player, player.position()) === null;
	if (isEnd && watch.isRehearsal()) {
		if (watch.timing().since !== null) watch.toggle();
		openReport(desk);
	} else player.next();
}

function turn({ stage }: Desk, what: "blank" | "point"): void {
	const state = stage.state();
	const isOn = what === "blank" ? state?.blank : state?.pointing;
	stage.ask({ wish: what, on: !isOn });
}
