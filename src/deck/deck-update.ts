/** What the page is told in development when the story was saved, so that it follows without a reload. */
import type { PlayerData } from "./player-data.ts";

/** Sent as `story:deck`: something that is seen has changed. */
export interface DeckUpdate {
	/** The sections whose HTML has changed, or that are new, by the slide's id. */
	changed: Record<string, string>;
	/** The ids of all slides as they now follow each other. */
	order: string[];
	/** The deck's, as plain text: what the window is called. */
	title: string;
	data: PlayerData;
	/** The whole body, where more than the inside of sections has changed: their order, the rail, the page around them. */
	page?: string;
}

/** Sent as `story:notes`: nothing that is seen has changed. */
export interface NotesUpdate {
	/** The changed notes as safe HTML, by the slide's id. */
	changed: Record<string, string>;
	data: PlayerData;
}
