/** Slides as an office program has them: native texts, tables, shapes and links, and pictures of the rest. */
import type PptxGenJS from "pptxgenjs";
import type { Box, Cell, Drawing, Line, Paragraph, Run, Shape, Table, TextBox } from "../render/drawing.ts";
import { koreanFace, officeFaces } from "../render/office-letters.ts";

export interface PptxSlide {
	drawing: Drawing;
	/** As PNG, one for each picture of the drawing, with what is said of it. */
	pictures: { png: Buffer; alt: string }[];
	/** Paragraphs; none where there are no notes. */
	notes: string[];
	/** The chapter it stands in. */
	section: string;
}

export interface PptxDeck {
	title: string;
	subject: string;
	/** BCP 47. */
	language: string;
	slides: PptxSlide[];
	/** The number of a slide, from 1, by the name that a link within the deck has for it. */
	targets: Map<string, number>;
}

/** Of a slide 1600 units wide: 13⅓ inches, as office programs have it. */
const unitsPerInch = 120;
const pointsPerUnit = 72 / unitsPerInch;

/** What `pptx-mend.ts` knows things by: what nobody is to be told of, and what leads to a slide. */
export const decoration = "Decoration";
export const linkName = "Link: ";
export const tagName = "Tag";
export const headed = "Table with headings";

/** As the library makes it: what it leaves amiss is for `pptx-mend.ts`. */
export async function writePptx(deck: PptxDeck): Promise<Buffer> {
	const { default: Presentation } = await import("pptxgenjs");
	const file = new Presentation();
	file.layout = "LAYOUT_WIDE";
	file.title = deck.title;
	file.subject = deck.subject;
	file.author = "";
	file.company = "";
	file.theme = { headFontFace: officeFaces.headline, bodyFontFace: officeFaces.text };
	for (const title of new Set(deck.slides.map(({ section }) => section))) file.addSection({ title });
	for (const slide of deck.slides) addSlide(file, slide, deck);
	return (await file.write({ outputType: "nodebuffer", compression: true })) as Buffer;
}

function addSlide(file: PptxGenJS, { drawing, pictures, section }: PptxSlide, deck: PptxDeck): void {
	const slide = file.addSlide({ sectionTitle: section });
	const shots = drawing.pictures.map((place, index) => ({ ...place, ...pictures[index]! }));
	const addPicture = (shot: (typeof shots)[number], index: number) => {
		const data = `image/png;base64,${shot.png.toString("base64")}`;
		const objectName = shot.kind === "decoration" ? decoration : `Picture ${index + 1}`;
		slide.addImage({ data, altText: shot.alt, objectName, ...placed(shot) });
	};
	const [grounds, own] = parted(shots, (shot) => isUnderAny(shot, drawing));
	for (const [index, shot] of grounds.entries()) addPicture(shot, index);
	for (const shape of drawing.shapes) {
		const objectName = shape.link ? `${linkName}${shape.label}` : decoration;
		slide.addText("", { ...shapeOptions(shape, deck), ...placed(shape), objectName });
	}
	const parts = [
		...drawing.texts.map((it) => ({
			order: it.isTitle ? -1 : it.order,
			add: () => slide.addText(runsOf(it.paragraphs, deck), textOptions(it, deck)),
		})),
		...drawing.tables.map((it) => ({
			order: it.order,
			add: () => slide.addTable(rowsOf(it, deck), tableOptions(it)),
		})),
		...own.map((it, index) => ({ order: it.order, add: () => addPicture(it, grounds.length + index) })),
	];
	for (const { add } of parts.sort((one, other) => one.order - other.order)) add();
}

/** What stands lowest is read out first, so a title does, but for the pictures that it or others stand on. */
function isUnderAny(picture: Box, { shapes, tables, texts }: Drawing): boolean {
	return [...shapes, ...tables, ...texts].some((it) => {
		const isBeside = it.x >= picture.x + picture.width || picture.x >= it.x + it.width;
		return !isBeside && it.y < picture.y + picture.height && picture.y < it.y + it.height;
	});
}

function parted<T>(all: T[], isFirst: (it: T) => boolean): [T[], T[]] {
	return [all.filter(isFirst), all.filter((it) => !isFirst(it))];
}

function placed({ x, y, width, height }: Box) {
	return { x: x / unitsPerInch, y: y / unitsPerInch, w: width / unitsPerInch, h: height / unitsPerInch };
}

function shapeOptions({ fill, line, radius, width, height, link }: Shape, deck: PptxDeck): PptxGenJS.TextPropsOptions {
	const isRound = radius > 0;
	return {
		shape: (isRound ? "roundRect" : "rect") as PptxGenJS.SHAPE_NAME,
		...(isRound && { rectRadius: Math.min(radius, width / 2, height / 2) / unitsPerInch }),
		...(fill && { fill: { color: fill } }),
		...(line && { line: lineOptions(line) }),
		...(link && { hyperlink: linkOptions(link, deck) }),
	};
}

function lineOptions({ color, width, dashed }: Line): PptxGenJS.ShapeLineProps {
	return { color, width: width * pointsPerUnit, ...(dashed && { dashType: "dash" }) };
}

function linkOptions(link: string, { targets }: PptxDeck): PptxGenJS.HyperlinkProps | undefined {
	if (!link.startsWith("#")) return { url: link };
	const slide = targets.get(link.slice(1));
	return slide ? { slide } : undefined;
}

function textOptions(box: TextBox, deck: PptxDeck): PptxGenJS.TextPropsOptions {
	const { shape, isTitle, isTag, order } = box;
	return {
		...(shape && shapeOptions({ ...shape, link: null }, deck)),
		...placed(box),
		objectName: isTitle ? "Title" : `${isTag ? tagName : "Text"} ${order + 1}`,
		isTextBox: !isTitle,
		margin: 0,
		wrap: !isTag,
		// For whoever edits it, or has none of the typefaces: it is as large as its box allows.
		...(!isTag && { fit: "shrink" as const }),
		valign: isTag ? "middle" : "top",
		...(isTag && { align: "center" }),
	};
}

function runsOf(paragraphs: Paragraph[], deck: PptxDeck): PptxGenJS.TextProps[] {
	return paragraphs.flatMap((paragraph) => {
		const pieces = paragraph.runs.flatMap((run) => piecesOf(run, deck));
		const runs = typeof paragraph.marker === "number" ? [uprightBefore(paragraph, deck), ...pieces] : pieces;
		return runs.map(({ text, options }, index) => ({
			text,
			options: { ...paragraphOptions(paragraph), ...options, breakLine: index === runs.length - 1 },
		}));
	});
}

function paragraphOptions({ align, lineHeight, before, marker, indent }: Paragraph): PptxGenJS.TextPropsOptions {
	const points = indent * pointsPerUnit;
	const dash = { characterCode: "2013", indent: points };
	const number = {
		type: "number" as const,
		style: "arabicPlain" as const,
		indent: points,
		numberStartAt: Number(marker),
	};
	return {
		align,
		lineSpacing: lineHeight * pointsPerUnit,
		...(before > 0 && { paraSpaceBefore: before * pointsPerUnit }),
		...(marker !== null && { bullet: marker === "dash" ? dash : number }),
	};
}

const korean = /([\p{Script=Hangul}\p{Script=Han}]+(?:[ ·,]*[\p{Script=Hangul}\p{Script=Han}]+)*)/u;

/** Letters that the faces lack are set in one that has them. */
function piecesOf(run: Run, deck: PptxDeck): PptxGenJS.TextProps[] {
	const pieces: PptxGenJS.TextProps[] = run.text
		.split(korean)
		.filter(Boolean)
		.map((text) => ({ text, options: runOptions(run, korean.test(text), deck) }));
	const all = run.link
		? [{ text: joiner, options: runOptions({ ...run, link: null }, false, deck) }, ...pieces]
		: pieces;
	if (run.isBroken && all[0]) all[0].options = { ...all[0].options, softBreakBefore: true };
	return all;
}

/** A number is set as the text behind it begins: upright, even where that is the slanted title of a work. */
function uprightBefore({ runs }: Paragraph, deck: PptxDeck): PptxGenJS.TextProps {
	return { text: joiner, options: runOptions({ ...runs[0]!, link: null, italic: false }, false, deck) };
}

/** LibreOffice sets a link as it has set the letter before it: one that nobody sees, and at which no line ends, is set as the link is to be. */
const joiner = "\u200d";

function runOptions(run: Run, isKorean: boolean, deck: PptxDeck): PptxGenJS.TextPropsOptions {
	return {
		fontFace: isKorean ? koreanFace : officeFaces[run.face],
		fontSize: Math.floor(run.size * pointsPerUnit * 10) / 10,
		bold: run.bold,
		italic: run.italic,
		color: run.color,
		lang: run.language || deck.language,
		...(run.raised && { superscript: true }),
		...(run.ground && { highlight: run.ground }),
		...((run.link || run.underlined) && { underline: { style: run.underlined ? "sng" : "none" } }),
		...(run.link && { hyperlink: linkOptions(run.link, deck) }),
	};
}

function tableOptions(table: Table): PptxGenJS.TableProps {
	return {
		...placed(table),
		objectName: `${isHeaded(table) ? headed : "Table"} ${table.order + 1}`,
		colW: table.columns.map((width) => width / unitsPerInch),
		rowH: table.rows.map(({ height }) => height / unitsPerInch),
	};
}

function isHeaded({ rows }: Table): boolean {
	return rows[0]?.cells.every(({ isHead }) => isHead) ?? false;
}

function rowsOf({ rows }: Table, deck: PptxDeck): PptxGenJS.TableRow[] {
	return rows.map(({ cells }) =>
		cells.map((cell) => ({ text: runsOf(cell.paragraphs, deck) as PptxGenJS.TableCell[], options: cellOptions(cell) })),
	);
}

function cellOptions({ padding, rule, span }: Cell): PptxGenJS.TableCellProps {
	const none = { type: "none" as const };
	const below = rule ? { type: "solid" as const, color: rule.color, pt: rule.width * pointsPerUnit } : none;
	const { top, right, bottom, left } = padding;
	return {
		border: [none, none, below, none],
		margin: [top, right, bottom, left].map((it) => it / unitsPerInch) as [number, number, number, number],
		valign: "top",
		...(span > 1 && { colspan: span }),
	};
}
