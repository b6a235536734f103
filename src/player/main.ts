/** The page's entry: takes up the finished HTML and plays it, or leaves it to be read. */
import "virtual:fonts.css";
import "./theme.css";
import "./slide.css";
import "./read.css";
import "./print.css";
import "./stage.css";
import "./overview.css";
import { firstOn, type PlayerRoute, routeOf } from "../deck/briefing-route.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { address, locate } from "./address.ts";
import { announce } from "./announce.ts";
import { idleCursor, screenAwake } from "./awake.ts";
import { hot } from "./hot.ts";
import { keys } from "./keys.ts";
import { menuButton } from "./menu-button.ts";
import { motion } from "./motion.ts";
import { paper } from "./paper.ts";
import { createPlayer, type Feature, type Player, type Position } from "./player.ts";
import { rail } from "./rail.ts";
import { guardQuery } from "./reveal-config.ts";
import { markSkipped, routeAddress, routeAsked } from "./route-address.ts";
import { sceneData } from "./scene-data.ts";
import { scenes } from "./scenes.ts";
import { isSpeaker, startSpeaker } from "./speaker.ts";
import { speakerStage } from "./speaker-stage.ts";
import { swipe } from "./swipe.ts";
import { restoreTheme } from "./theme.ts";

/** What each view is made of. The order is the order in which a move is told. */
const stage: Feature[] = [
	sceneData,
	scenes,
	motion,
	rail,
	address,
	routeAddress,
	announce,
	keys,
	swipe,
	screenAwake,
	idleCursor,
	menuButton,
	paper,
	speakerStage,
	hot,
];

declare global {
	interface Window {
		/** Resolves once the deck can be driven; for tests, exporters and embedding pages. */
		deckReady?: Promise<Player | null>;
	}
}

async function start(): Promise<Player | null> {
	restoreTheme();
	const root = document.querySelector<HTMLElement>(".deck");
	const data = document.getElementById("deck-data");
	if (!root || !data?.textContent) throw new Error("the page holds no deck");
	const sections = [...root.querySelectorAll<HTMLElement>(".group > section")];
	const story = JSON.parse(data.textContent) as PlayerData;
	const route = routeOf(story, routeAsked());
	markSkipped(sections, route);
	if (!document.documentElement.classList.contains("stage")) return null;
	const first = locate(location.hash, sections) ?? { index: firstOn(route), step: 0 };
	const player = isSpeaker() ? startSpeaker(root, story, first, route) : await startStage(root, story, first, route);
	document.documentElement.classList.add("playing");
	return player;
}

async function startStage(root: HTMLElement, data: PlayerData, first: Position, route: PlayerRoute): Promise<Player> {
	guardQuery();
	const player = await createPlayer(root, data, first, route);
	for (const feature of stage) feature(player);
	return player;
}

window.deckReady = start();
