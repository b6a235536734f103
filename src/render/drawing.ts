/** What stands on a slide as an office program can draw it: texts, tables, shapes and pictures, each with its place. */

/** In units of a slide 1600 wide, from its upper left corner. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Of one sheet. */
export interface Drawing {
	/** Six hexadecimal digits, as all colours here. */
	ground: string;
	/** What links within the deck may lead to on it. */
	names: string[];
	pictures: Picture[];
	shapes: Shape[];
	tables: Table[];
	texts: TextBox[];
}

/** What is read out, in the order in which it is to be. */
export interface Part extends Box {
	order: number;
}

export interface Picture extends Part {
	/** What the page says of it; may be empty. */
	alt: string;
	/** A decoration says nothing that does not stand beside it. */
	kind: "scene" | "rail" | "locator" | "overview" | "decoration";
}

export interface Shape extends Box {
	fill: string | null;
	/** A line around it; null where it has none. */
	line: Line | null;
	/** Of its corners. */
	radius: number;
	link: string | null;
	/** What the link is called. */
	label: string;
}

export interface Line {
	color: string;
	width: number;
	dashed: boolean;
}

export interface TextBox extends Part {
	/** Where its first line stands. */
	baseline: number;
	isTitle: boolean;
	paragraphs: Paragraph[];
	/** Its words stand on one line, in the middle of a field of their own. */
	isTag: boolean;
	/** Its paragraphs stand beside each other while there is room. */
	isLine: boolean;
	shape: Shape | null;
}

export interface Paragraph {
	runs: Run[];
	align: "left" | "center" | "right";
	lineHeight: number;
	/** Air above it. */
	before: number;
	/** What stands before it: a dash, or a number. */
	marker: "dash" | number | null;
	/** Of its text behind the marker. */
	indent: number;
}

/** The deck's four faces, by what they are for. */
export type Face = "headline" | "label" | "text" | "serif";

export interface Run {
	text: string;
	face: Face;
	size: number;
	bold: boolean;
	italic: boolean;
	raised: boolean;
	color: string;
	/** Behind the letters. */
	ground: string | null;
	/** It begins a line, wherever that would end by itself. */
	isBroken?: boolean;
	/** As in an `href`: `#/slide-id`, or an address; null where it leads nowhere. */
	link: string | null;
	underlined: boolean;
	/** BCP 47. */
	language: string;
}

export interface Table extends Part {
	/** Of each column. */
	columns: number[];
	rows: { height: number; cells: Cell[] }[];
}

export interface Cell {
	paragraphs: Paragraph[];
	/** Of its text to its edges. */
	padding: { top: number; right: number; bottom: number; left: number };
	/** Below it. */
	rule: Line | null;
	isHead: boolean;
	/** How many columns it takes. */
	span: number;
}
