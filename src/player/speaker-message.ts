/** What stage and speaker's view say to each other. The stage alone moves; the speaker's view asks, and shows what it is told. */

/** Everything the speaker's view must know of the stage: told whole each time, so that nothing lost stays lost. */
export interface StageState {
	/** The slide's id. */
	slide: string;
	step: number;
	/** The id of the route. */
	route: string;
	blank: boolean;
	pointing: boolean;
	theme: "night" | "day";
}

/** A place on the stage: shares of its width and height, from 0 to 1. */
export interface StagePoint {
	x: number;
	y: number;
}

export type Wish =
	| { wish: "hello" }
	| { wish: "next" }
	| { wish: "back" }
	| { wish: "go"; slide: string; step: number }
	| { wish: "take"; route: string }
	| { wish: "blank"; on: boolean }
	| { wish: "point"; on: boolean }
	| { wish: "dot"; at: StagePoint };

export type Word = { word: "state"; state: StageState } | { word: "dot"; at: StagePoint } | { word: "bye" };

/** Who speaks, of which stage, and what. Another deck's windows, or a stranger's, use another key. */
export interface Letter<Says extends Wish | Word = Wish | Word> {
	deck: string;
	/** Of the stage; empty in the first hello of a view that was opened by hand and does not know it yet. */
	key: string;
	says: Says;
}

const wishes = ["hello", "next", "back", "go", "take", "blank", "point", "dot"];
const words = ["state", "dot", "bye"];

export function isWish(letter: Letter): letter is Letter<Wish> {
	return "wish" in letter.says;
}

/** Whether what came in is a letter at all: a window hears from anyone. */
export function isLetter(data: unknown): data is Letter {
	if (!isRecord(data) || typeof data.deck !== "string" || typeof data.key !== "string") return false;
	const { says } = data;
	if (!isRecord(says)) return false;
	if (says.at !== undefined && !isPoint(says.at)) return false;
	if (typeof says.wish === "string") return wishes.includes(says.wish) && isWhole(says);
	return typeof says.word === "string" && words.includes(says.word) && (says.word !== "state" || isState(says.state));
}

function isWhole(says: Record<string, unknown>): boolean {
	switch (says.wish) {
		case "go":
			return typeof says.slide === "string" && Number.isInteger(says.step);
		case "take":
			return typeof says.route === "string";
		case "blank":
		case "point":
			return typeof says.on === "boolean";
		case "dot":
			return isPoint(says.at);
		default:
			return true;
	}
}

function isState(state: unknown): boolean {
	return (
		isRecord(state) &&
		typeof state.slide === "string" &&
		Number.isInteger(state.step) &&
		typeof state.route === "string" &&
		typeof state.blank === "boolean" &&
		typeof state.pointing === "boolean"
	);
}

function isPoint(at: unknown): boolean {
	return isRecord(at) && Number.isFinite(at.x) && Number.isFinite(at.y);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
