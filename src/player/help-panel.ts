/** What can be done, and by which keys: made from the table that binds them, so that it cannot be wrong. */
import { type Html, html } from "../render/html.ts";
import { readWordsOf } from "../render/read-words.ts";
import { type StageWords, stageWordsOf } from "../render/stage-words.ts";
import type { Command } from "./keys.ts";
import { openPanel, renderPanelHead, walkLinks } from "./panel.ts";
import type { Player } from "./player.ts";
import { isStage } from "./view.ts";

/** A list of buttons: what a key does, a finger can do here, and sees no keys then. */
export function openHelp(player: Player, commands: Command[]): void {
	const words = stageWordsOf(player.data.language);
	const useful = commands.filter(({ when }) => when?.(player) ?? true);
	const title =
		isStage() && !matchMedia("(pointer: coarse)").matches ? words.keys : readWordsOf(player.data.language).menu;
	const panel = openPanel(
		"help",
		title,
		html`${renderPanelHead(title)}<ul>${useful.map((command) => renderCommand(command, words))}</ul>`,
	);
	if (!panel) return;
	walkLinks(panel);
	// None of them is chosen until somebody goes to it.
	panel.tabIndex = -1;
	panel.focus();
	panel.addEventListener("click", (event) => {
		const name = (event.target as Element).closest<HTMLElement>("[data-command]")?.dataset.command;
		const command = useful.find((one) => one.name === name);
		if (!command) return;
		panel.close();
		if (name !== "help") command.run(player);
	});
}

function renderCommand({ keys, name }: Command, words: StageWords): Html {
	const named = keys.filter((key) => !/^\d$/.test(key)).map((key) => nameOf(key, words));
	const all = named.length < keys.length ? [...named, "0–9"] : named;
	return html`<li><button type="button" data-command="${name}"><span class="keys">${all.length > 0 ? all.map((key) => html`<kbd>${key}</kbd> `) : "–"}</span><span>${words.commands[name]}</span></button></li>`;
}

function nameOf(key: string, words: StageWords): string {
	const name = key === " " ? "Space" : key;
	return (words.keyNames as Record<string, string>)[name] ?? name;
}
