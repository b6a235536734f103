/**
 * Rails put onto the pages of a PDF. A browser has printed each of their parts once, on pages of their own; what it has written of a part begins
 * and ends in the same state, so that it can be written again wherever the part stands.
 */
import { type RailParts, railCut, UnknownRails } from "../render/rail-parts.ts";
import type { StillRail } from "../render/still-rail.ts";
import { joinLetters } from "./pdf-letters.ts";
import { deflated } from "./pdf-save.ts";
import { contentIn, createFontReader } from "./pdf-text.ts";
import { dictOf, type PdfDict, type PdfFile, PdfRef, PdfStream, type PdfValue } from "./pdf-values.ts";

export interface RailPlan {
	/** The rail of each page that stays. */
	rails: StillRail[];
	/** What each page shows that comes after those. */
	parts: RailParts[];
}

/** What a browser writes of the shape between two parts. */
const cut = `${[railCut.x, railCut.y, railCut.width, railCut.height].map(shortOf).join(" ")} re\nf\n`;
/** The colour of that shape, which no part is painted in. */
const colour = "1 0 1 RG 1 0 1 rg\n";

/** What was printed of the parts in one frame. */
interface Pieces {
	/** Where the drawing stands, and how it begins and ends. */
	start: string;
	end: string;
	/** By the part. */
	drawn: Map<string, string>;
	resources: PdfRef;
	box: PdfValue[];
}

/** Takes the pages of the parts away. Returns how to put the rails onto those that stay. @throws UnknownRails */
export function takeRails(file: PdfFile, { rails, parts }: RailPlan): () => void {
	const pages = file.pages.slice(rails.length);
	if (pages.length !== parts.length) throw new UnknownRails(`${pages.length} pages of rails, not ${parts.length}`);
	const fontOf = createFontReader(file);
	const frames = new Map<string, Pieces>();
	for (const [index, { ref, dict }] of pages.entries()) {
		const rail = parts[index]!;
		const resources = file.dict(dict, "Resources") ?? new Map();
		const content = joinLetters(contentIn(file, dict.get("Contents") ?? null), (font) => fontOf(resources, font));
		const drawn = { ...piecesOf(content, rail.parts), box: file.list(dict, "MediaBox") };
		frames.set(rail.frame, { ...drawn, resources: file.add(resources) });
		removePage(file, ref, dict);
	}
	return () => placeRails(file, rails, frames);
}

function piecesOf(content: string, parts: string[]): Pick<Pieces, "start" | "end" | "drawn"> {
	const [head = "", ...pieces] = content.split(cut);
	pieces.pop();
	if (pieces.length !== parts.length) throw new UnknownRails(`${pieces.length} parts of rails, not ${parts.length}`);
	if (pieces.some((piece) => /^(?:EMC|.*B[DM]C)$/m.test(piece)))
		throw new UnknownRails("a part of a rail that is in the tags");
	const drawn = parts.map((part, index) => [part, pieces[index]!.replace(colour, "")] as const);
	return { ...startOf(head), drawn: new Map(drawn) };
}

/** Of all that comes before, what holds: which states are kept, which matrices and settings. Browsers write each operation on a line of its own. */
function startOf(head: string): Pick<Pieces, "start" | "end"> {
	const open: string[][] = [[]];
	for (const line of head.split("\n")) {
		if (line === "q") open.push([line]);
		else if (line === "Q") open.pop();
		else if (/ (?:cm|gs)$/.test(line)) open.at(-1)?.push(line);
	}
	return { start: `${open.flat().join("\n")}\n`, end: "Q\n".repeat(open.length - 1) };
}

/** Behind what is on the page already. Alike rails are one object. */
function placeRails(file: PdfFile, rails: StillRail[], frames: Map<string, Pieces>): void {
	const known = new Map<string, PdfRef>();
	const begin = file.add(new PdfStream(new Map(), Buffer.from("q\n")));
	const end = file.add(new PdfStream(new Map(), Buffer.from("Q\n/Artifact BMC\n/Rail Do\nEMC\n")));
	const pages = file.pages;
	for (const [index, rail] of rails.entries()) {
		const { dict } = pages[index]!;
		const frame = frames.get(rail.frame)!;
		const drawing = frame.start + rail.parts.map((part) => frame.drawn.get(part)).join("") + frame.end;
		const form = known.get(drawing) ?? addForm(file, drawing, frame);
		known.set(drawing, form);
		const resources = file.dict(dict, "Resources") ?? new Map();
		const objects = file.dict(resources, "XObject") ?? new Map();
		dict.set("Resources", resources.set("XObject", objects.set("Rail", form)));
		dict.set("Contents", [begin, dict.get("Contents") ?? null, end]);
	}
}

function addForm(file: PdfFile, drawing: string, { resources, box }: Pieces): PdfRef {
	const form = dictOf({ Type: "/XObject", Subtype: "/Form", BBox: box, Resources: resources });
	return file.add(deflated(form, Buffer.from(drawing, "latin1")));
}

/** With what it alone refers to, and its place in the tree of pages. */
function removePage(file: PdfFile, page: PdfRef, dict: PdfDict): void {
	let gone: PdfRef | null = page;
	for (let parent = dict.get("Parent"); parent instanceof PdfRef; ) {
		const node = file.get(parent);
		if (!(node instanceof Map)) return;
		const kids = file.list(node, "Kids").filter((kid) => !(kid instanceof PdfRef) || kid.number !== gone?.number);
		node.set("Kids", kids).set("Count", (file.number(node, "Count") ?? 0) - 1);
		if (gone) file.drop(gone);
		gone = kids.length === 0 ? parent : null;
		parent = node.get("Parent");
	}
	file.drop(dict.get("Contents"));
}

/** As browsers write numbers. */
function shortOf(number: number): string {
	return String(number).replace(/^0\./, ".");
}
