/** The speaker's side of the way to the stage: says hello until it is answered, and again every second. */
import { createListeners } from "./listeners.ts";
import { createLink } from "./speaker-link.ts";
import { isWish, type StagePoint, type StageState, type Wish, type Word } from "./speaker-message.ts";
import type { SpeakerPlayer } from "./speaker-player.ts";

export interface StageConnection {
	/** Sends a wish; false where no stage has been heard of lately. */
	ask: (wish: Wish) => boolean;
	isLinked: () => boolean;
	/** Null until a stage has told of itself. */
	state: () => StageState | null;
	/** Calls the listener when something of the above has changed; returns how to stop. */
	onChange: (listener: () => void) => () => void;
	/** The listener is told where the pointer is on the stage. */
	onDot: (listener: (at: StagePoint) => void) => () => void;
}

/** Milliseconds. A stage that has missed three questions is gone. */
const askEvery = 1000;
const patience = 3500;

export function connectStage(player: SpeakerPlayer): StageConnection {
	const { id: deck } = player.data;
	let key = new URLSearchParams(location.search).get("speaker") ?? "";
	let heard = Number.NEGATIVE_INFINITY;
	let state: StageState | null = null;
	const changes = createListeners<[]>();
	const dots = createListeners<[at: StagePoint]>();
	const isLinked = () => performance.now() - heard < patience;

	const link = createLink(deck, (letter, from) => {
		if (isWish(letter)) return;
		const says = letter.says as Word;
		// Another stage is taken up only where ours is gone.
		if (letter.key !== key && (isLinked() || says.word !== "state")) return;
		if (letter.key !== key) adoptKey(letter.key);
		if (from) link.setPeer(from);
		take(says);
	});
	const adoptKey = (fresh: string) => {
		key = fresh;
		const url = new URL(location.href);
		url.searchParams.set("speaker", key);
		history.replaceState(history.state, "", url);
	};
	const take = (says: Word) => {
		if (says.word === "dot") {
			dots.tell(says.at);
			return;
		}
		const wasLinked = isLinked();
		heard = says.word === "bye" ? Number.NEGATIVE_INFINITY : performance.now();
		if (says.word === "state") follow(says.state, wasLinked);
		changes.tell();
	};
	const follow = (told: StageState, wasLinked: boolean) => {
		state = told;
		// What the speaker did while the stage was away is what the stage is to show.
		if (!wasLinked && player.movedAlone()) return catchUp();
		player.follow(told, wasLinked);
	};
	const catchUp = () => {
		const { index, step } = player.position();
		send({ wish: "take", route: player.route.id });
		send({ wish: "go", slide: player.data.slides[index]?.id ?? "", step });
	};
	const send = (wish: Wish) => link.send({ deck, key, says: wish }, !isLinked());
	const hello = () => {
		const wasLinked = state !== null && isLinked();
		send({ wish: "hello" });
		// A stage of another key may stand where ours was.
		if (!wasLinked && key !== "") link.send({ deck, key: "", says: { wish: "hello" } }, true);
		changes.tell();
	};

	link.setPeer(window.opener as Window | null);
	setInterval(hello, askEvery);
	queueMicrotask(hello);
	return {
		ask: (wish) => {
			if (!isLinked()) return false;
			send(wish);
			return true;
		},
		isLinked,
		state: () => state,
		onChange: changes.add,
		onDot: dots.add,
	};
}
