/** Sheets of paper: their sizes in millimetres, in the points of a PDF, and for style sheets. */

export interface Paper {
	/** Millimetres. */
	width: number;
	height: number;
}

export type PaperName = "a4" | "letter";

const sizes: Record<PaperName, Paper> = {
	a4: { width: 210, height: 297 },
	letter: { width: 215.9, height: 279.4 },
};

/** Upright. */
export function paperOf(name: PaperName): Paper {
	return sizes[name];
}

/** Two of them side by side: A3, or tabloid. */
export function doubled({ width, height }: Paper): Paper {
	return { width: 2 * width, height };
}

/** In points, of which 72 are an inch; to a hundredth, which is finer than any printer. */
export function pointsOf({ width, height }: Paper): Paper {
	const points = (length: number) => Math.round((length / 25.4) * 7200) / 100;
	return { width: points(width), height: points(height) };
}

/** Pixels of CSS, of which 96 are an inch. */
export function pixelsOf(millimetres: number): number {
	return (millimetres / 25.4) * 96;
}
