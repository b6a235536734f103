/** The text: the whole story as one page to be read, at the reader's pace. */
import { address, targetOf } from "./address.ts";
import { nextTask } from "./after-paint.ts";
import { dock } from "./dock.ts";
import { embed } from "./embed.ts";
import { enlarge } from "./enlarge.ts";
import { startFeaturesInTurns } from "./features.ts";
import { filterNotice } from "./filter-notice.ts";
import { headingFocus } from "./heading-focus.ts";
import { hot } from "./hot.ts";
import { nameCards } from "./name-card.ts";
import { offline } from "./offline.ts";
import { paperFaces } from "./paper-faces.ts";
import type { Feature, StartView } from "./player.ts";
import { readFolds } from "./read-folds.ts";
import { readFrames } from "./read-frames.ts";
import { readJourneys } from "./read-journeys.ts";
import { createReader } from "./reader.ts";
import { readingKeys } from "./reading-commands.ts";
import { routeAddress } from "./route-address.ts";
import { readTables } from "./scene-data.ts";
import { sourceCards } from "./source-card.ts";
import { uncited } from "./uncited.ts";
import { visits } from "./visits.ts";

/** To go somewhere by a link or a key is to be told of it by the heading, which takes the focus. */
const features: Feature[] = [
	readTables,
	readFolds,
	sourceCards,
	nameCards,
	address,
	routeAddress,
	filterNotice,
	headingFocus,
	readingKeys,
	visits,
	readFrames,
	readJourneys,
	enlarge,
	uncited,
	paperFaces,
	dock,
	embed,
	offline,
	hot,
];

export const startView: StartView = async (root, data, first, route) => {
	const player = createReader(root, data, first, route);
	await nextTask();
	// Before there is anything new, so that styles are worked out once; what is shut from then on is shut first of all.
	document.documentElement.classList.add("playing");
	await startFeaturesInTurns(player, features);
	// The browser knows the way to a slide by itself, but not to a step of it, nor to what only we can find.
	if (location.hash) player.goTo(first, targetOf(location.hash));
	return player;
};
