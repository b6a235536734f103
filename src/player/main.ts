/** The page's entry: takes up the finished HTML and plays it, or leaves it to be read. */
import "virtual:fonts.css";
import "./theme.css";
import "./text.css";
import "./slide.css";
import "./read.css";
import "./print.css";
import "./stage.css";
import "./overview.css";
import "./downloads.css";
import "./names.css";
import "./forced.css";
import { firstOn, routeOf } from "../deck/briefing-route.ts";
import { recallDates } from "../deck/format-date.ts";
import { type PackedData, unpackData } from "../deck/player-wire.ts";
import { locate } from "./address.ts";
import { nextTask } from "./after-paint.ts";
import { inOwnLanguage, speak } from "./language.ts";
import type { Player } from "./player.ts";
import { markSkipped, routeAsked } from "./route-address.ts";
import { restoreTheme } from "./theme.ts";
import { isSpeaker, isStage } from "./view.ts";

declare global {
	interface Window {
		/** Resolves once the deck can be driven; for tests, exporters and embedding pages. */
		deckReady?: Promise<Player>;
	}
}

async function start(): Promise<Player> {
	// Asked for first of all: what else there is to do is done while the view's script is on its way.
	const view = viewAsked().catch(leaveAsText);
	restoreTheme();
	// On the stage a frame between would only be laid out twice.
	if (!isStage()) await nextTask();
	const root = document.querySelector<HTMLElement>(".deck");
	const data = document.getElementById("deck-data");
	if (!root || !data?.textContent) throw new Error("the page holds no deck");
	const sections = [...root.querySelectorAll<HTMLElement>(".group > section")];
	const packed = JSON.parse(data.textContent) as PackedData;
	recallDates(packed.worded, packed.language);
	const story = inOwnLanguage(unpackData(packed));
	speak(story.language);
	const route = routeOf(story, routeAsked());
	markSkipped(sections, route);
	const first = locate(location.hash, { sections, data: story }) ?? { index: firstOn(route), step: 0 };
	const { startView } = await view;
	const player = await startView(root, story, first, route);
	document.documentElement.classList.add("playing");
	return player;
}

/** Each view is a script of its own: nobody waits for those of the others. */
function viewAsked() {
	if (isSpeaker()) return import("./speaker.ts");
	return isStage() ? import("./stage.ts") : import("./text.ts");
}

/** What cannot be played can be read, as it can without any script. @throws what it is given. */
function leaveAsText(error: unknown): never {
	document.documentElement.classList.remove("stage", "speaker", "text");
	throw error;
}

window.deckReady = start();
