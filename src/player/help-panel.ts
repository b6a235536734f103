/** What the keys do: made from the table that binds them, so that it cannot be wrong. */
import { type Html, html } from "../render/html.ts";
import { type StageWords, stageWordsOf } from "../render/stage-words.ts";
import type { Command } from "./keys.ts";
import { openPanel } from "./panel.ts";
import type { Player } from "./player.ts";

export function openHelp(player: Player, commands: Command[]): void {
	const words = stageWordsOf(player.data.language);
	openPanel(
		"help",
		words.keys,
		html`<h2>${words.keys}</h2><dl>${commands
			.filter(({ when }) => when?.(player) ?? true)
			.map(
				({ keys, name }) =>
					html`<dt>${keys.map((key) => html`<kbd>${nameOf(key, words)}</kbd> `)}</dt><dd>${words.commands[name]}</dd>`,
			)}</dl>`,
	);
}

function nameOf(key: string, words: StageWords): Html | string {
	const name = key === " " ? "Space" : key;
	return (words.keyNames as Record<string, string>)[name] ?? name;
}
