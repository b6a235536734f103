/** The page's entry: takes up the finished HTML and plays it, or leaves it to be read. */
import "virtual:fonts.css";
import "./theme.css";
import "./slide.css";
import "./read.css";
import "./print.css";
import "./stage.css";
import "./overview.css";
import "./downloads.css";
import { firstOn, type PlayerRoute, routeOf } from "../deck/briefing-route.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { address, locate, targetOf } from "./address.ts";
import { announce } from "./announce.ts";
import { idleCursor, screenAwake } from "./awake.ts";
import { dock } from "./dock.ts";
import { embed } from "./embed.ts";
import { filterNotice } from "./filter-notice.ts";
import { headingFocus } from "./heading-focus.ts";
import { hot } from "./hot.ts";
import { keys } from "./keys.ts";
import { inOwnLanguage, speak } from "./language.ts";
import { menuButton } from "./menu-button.ts";
import { motion } from "./motion.ts";
import { offline } from "./offline.ts";
import { paper } from "./paper.ts";
import { createPlayer, type Feature, type Player, type Position } from "./player.ts";
import { rail } from "./rail.ts";
import { readFrames } from "./read-frames.ts";
import { createReader } from "./reader.ts";
import { readingKeys } from "./reading-commands.ts";
import { guardQuery } from "./reveal-config.ts";
import { markSkipped, routeAddress, routeAsked } from "./route-address.ts";
import { sceneData } from "./scene-data.ts";
import { scenes } from "./scenes.ts";
import { sourceCards } from "./source-card.ts";
import { isSpeaker, startSpeaker } from "./speaker.ts";
import { speakerStage } from "./speaker-stage.ts";
import { swipe } from "./swipe.ts";
import { restoreTheme } from "./theme.ts";
import { isStage } from "./view.ts";
import { visits } from "./visits.ts";

/** What each view is made of. The order is the order in which a move is told. */
const stage: Feature[] = [
	sceneData,
	scenes,
	motion,
	rail,
	sourceCards,
	address,
	routeAddress,
	filterNotice,
	announce,
	keys,
	swipe,
	screenAwake,
	idleCursor,
	menuButton,
	paper,
	speakerStage,
	visits,
	embed,
	offline,
	hot,
];

/** To go somewhere by a link or a key is to be told of it by the heading, which takes the focus. */
const text: Feature[] = [
	sourceCards,
	address,
	routeAddress,
	filterNotice,
	headingFocus,
	readingKeys,
	visits,
	readFrames,
	dock,
	embed,
	offline,
	hot,
];

declare global {
	interface Window {
		/** Resolves once the deck can be driven; for tests, exporters and embedding pages. */
		deckReady?: Promise<Player>;
	}
}

async function start(): Promise<Player> {
	restoreTheme();
	const root = document.querySelector<HTMLElement>(".deck");
	const data = document.getElementById("deck-data");
	if (!root || !data?.textContent) throw new Error("the page holds no deck");
	const sections = [...root.querySelectorAll<HTMLElement>(".group > section")];
	const story = inOwnLanguage(JSON.parse(data.textContent) as PlayerData);
	speak(story.language);
	const route = routeOf(story, routeAsked());
	markSkipped(sections, route);
	const first = locate(location.hash, { sections, data: story }) ?? { index: firstOn(route), step: 0 };
	const player = await startView(root, story, first, route);
	document.documentElement.classList.add("playing");
	return player;
}

function startView(...page: [HTMLElement, PlayerData, Position, PlayerRoute]): Player | Promise<Player> {
	if (isSpeaker()) return startSpeaker(...page);
	return isStage() ? startStage(...page) : startText(...page);
}

function startText(root: HTMLElement, data: PlayerData, first: Position, route: PlayerRoute): Player {
	const player = createReader(root, data, first, route);
	for (const feature of text) feature(player);
	// The browser knows the way to a slide by itself, but not to a step of it, nor to what only we can find.
	if (location.hash) player.goTo(first, targetOf(location.hash));
	return player;
}

async function startStage(root: HTMLElement, data: PlayerData, first: Position, route: PlayerRoute): Promise<Player> {
	guardQuery();
	const player = await createPlayer(root, data, first, route);
	for (const feature of stage) feature(player);
	return player;
}

window.deckReady = start();
