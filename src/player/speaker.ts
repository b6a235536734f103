/** The speaker's view: the same page as the stage, opened with `?speaker`, as a desk of instruments beside it. */
import { renderSpeaker } from "../render/speaker.ts";
import { speakerWordsOf } from "../render/speaker-words.ts";
import { screenAwake } from "./awake.ts";
import { bindKeys } from "./keys.ts";
import type { Player, StartView } from "./player.ts";
import { speakerAddress, stageUrl } from "./speaker-address.ts";
import { showAdvice } from "./speaker-advice.ts";
import { speakerCommands } from "./speaker-commands.ts";
import { connectStage } from "./speaker-connection.ts";
import { bindControls } from "./speaker-controls.ts";
import { showGauges } from "./speaker-gauges.ts";
import { speakerHot } from "./speaker-hot.ts";
import { showNotes } from "./speaker-notes.ts";
import { createSpeakerPlayer } from "./speaker-player.ts";
import { createPointing } from "./speaker-pointing.ts";
import { showSlides } from "./speaker-slides.ts";
import { showStrip } from "./speaker-strip.ts";
import { createWatch } from "./speaker-watch.ts";
import "./speaker.css";
import "./speaker-desk.css";
import "./speaker-gauges.css";
import "./speaker-strip.css";
import "./speaker-narrow.css";

/** What the parts of the desk share. */
export interface Desk {
	player: Player;
	watch: ReturnType<typeof createWatch>;
	stage: ReturnType<typeof connectStage>;
	words: ReturnType<typeof speakerWordsOf>;
	/** The element of a class in the view. */
	part: <T extends HTMLElement = HTMLElement>(name: string) => T;
}

export const startView: StartView = (root, data, first, route) => {
	const words = speakerWordsOf(data.language);
	document.title = `${words.title}: ${document.title}`;
	const view = elementOf(renderSpeaker(words, stageUrl()).text);
	// The deck's own sections leave the page: they are what the previews are copied from.
	root.replaceWith(view);
	document.querySelector(".skip")?.remove();
	const player = createSpeakerPlayer(root, data, first, route, (wish) => stage.ask(wish));
	const stage = connectStage(player);
	const watch = createWatch(player);
	const part = <T extends HTMLElement>(name: string) => {
		const found = view.parentElement?.querySelector<T>(`.${name}`);
		if (!found) throw new Error(`the speaker's view has no part "${name}"`);
		return found;
	};
	const desk: Desk = { player, watch, stage, words, part };
	const commands = speakerCommands(desk);
	for (const show of [showSlides, showNotes, showGauges, showStrip, showAdvice, createPointing, speakerAddress])
		show(desk);
	bindControls(desk, commands);
	bindKeys(player, commands);
	screenAwake(player);
	speakerHot(player);
	return player;
};

function elementOf(html: string): HTMLElement {
	const template = document.createElement("template");
	template.innerHTML = html;
	return template.content.firstElementChild as HTMLElement;
}
