/** What the kinds of export have in common. */

export interface ExportOptions {
	/** The folder that the files are written to. */
	out: string;
	/** Whether the speaker's notes are in them; undefined: as the kind does where nobody says. */
	notes?: boolean;
}

export interface ExportKind {
	does: string;
	/** Returns the files it has written. */
	run: (options: ExportOptions) => Promise<string[]>;
}
