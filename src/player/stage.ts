/** The stage: one slide at a time, played. */
import { address } from "./address.ts";
import { announce } from "./announce.ts";
import { idleCursor, screenAwake } from "./awake.ts";
import { embed } from "./embed.ts";
import { startFeatures } from "./features.ts";
import { filterNotice } from "./filter-notice.ts";
import { hot } from "./hot.ts";
import { keys } from "./keys.ts";
import { menuButton } from "./menu-button.ts";
import { motion } from "./motion.ts";
import { nameCards } from "./name-card.ts";
import { offline } from "./offline.ts";
import { paper } from "./paper.ts";
import { paperFaces } from "./paper-faces.ts";
import { createPlayer, type Feature, type StartView } from "./player.ts";
import { rail } from "./rail.ts";
import { guardQuery } from "./reveal-config.ts";
import { routeAddress } from "./route-address.ts";
import { sceneData } from "./scene-data.ts";
import { scenes } from "./scenes.ts";
import { settle } from "./settle.ts";
import { sourceCards } from "./source-card.ts";
import { speakerStage } from "./speaker-stage.ts";
import { swipe } from "./swipe.ts";
import { visits } from "./visits.ts";

/** What the stage is made of. The order is the order in which a move is told. */
const features: Feature[] = [
	settle,
	sceneData,
	scenes,
	motion,
	rail,
	sourceCards,
	nameCards,
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
	paperFaces,
	speakerStage,
	visits,
	embed,
	offline,
	hot,
];

export const startView: StartView = async (root, data, first, route) => {
	guardQuery();
	const player = await createPlayer(root, data, first, route);
	startFeatures(player, features);
	return player;
};
