/** What a page of a PDF draws: its texts as its fonts name them, where they begin and whether they can be seen, and how much is painted. */
import { type PageBox, PdfCanvas, type Place } from "./pdf-canvas.ts";
import { readOperations } from "./pdf-content.ts";
import { contentIn, createFontReader, type Font } from "./pdf-text.ts";
import { type PdfDict, type PdfFile, PdfStream } from "./pdf-values.ts";

export interface DrawnPage {
	text: string;
	/** What of it stands on the page, in a colour that is not its ground's. */
	seen: string;
	/** How often a glyph is set that stands for one that the font lacks. */
	missing: number;
	/** How many shapes are painted. */
	paths: number;
	/** Where lines begin. */
	starts: Place[];
}

/** Reads pages of a file one after the other, and each font once. */
export function createPageReader(file: PdfFile): (page: PdfDict, content: string) => DrawnPage {
	const fontOf = createFontReader(file);

	function draw(content: string, resources: PdfDict | undefined, canvas: PdfCanvas, drawn: DrawnPage): void {
		let font: Font | undefined;
		let isBegun = false;
		const kept: (typeof font)[] = [];
		readOperations(content, (operator, { numbers, name, shown }) => {
			canvas.operate(operator, numbers);
			if (operator === "Tj" || operator === "TJ") {
				if (isBegun) drawn.starts.push(canvas.pen());
				isBegun = false;
				for (const part of shown) {
					if (typeof part === "number") canvas.advance(-part);
					else addGlyphs(part, font, canvas, drawn);
				}
			} else if (operator === "Tf") font = fontOf(resources, name);
			else if (operator === "BT") isBegun = true;
			else if (operator === "ET") addBreak(drawn);
			else if (operator === "q") kept.push(font);
			else if (operator === "Q") font = kept.pop();
			else if (operator === "Do") drawObject(resources, name, canvas, drawn);
		});
	}

	function drawObject(resources: PdfDict | undefined, name: string, canvas: PdfCanvas, drawn: DrawnPage): void {
		const object = file.get(resources && file.dict(resources, "XObject")?.get(name));
		if (!(object instanceof PdfStream)) return;
		if (object.dict.get("Subtype") === "/Form") drawForm(object, resources, canvas, drawn);
		else canvas.paintPicture();
	}

	function drawForm(form: PdfStream, resources: PdfDict | undefined, canvas: PdfCanvas, drawn: DrawnPage): void {
		canvas.keep();
		canvas.transform(file.list(form.dict, "Matrix").map(Number));
		draw(contentIn(file, form), file.dict(form.dict, "Resources") ?? resources, canvas, drawn);
		canvas.takeUp();
	}

	return (page, content) => {
		const canvas = new PdfCanvas(file.list(page, "MediaBox").map(Number) as PageBox);
		const drawn = { text: "", seen: "", missing: 0, paths: 0, starts: [] };
		draw(content, file.dict(page, "Resources"), canvas, drawn);
		return { ...drawn, paths: canvas.painted };
	};
}

function addGlyphs(digits: string, font: Font | undefined, canvas: PdfCanvas, drawn: DrawnPage): void {
	for (let at = 0; at < digits.length; at += 4) {
		const glyph = digits.slice(at, at + 4).toLowerCase();
		// Glyph 0 of a font is the one it draws for what it does not have.
		if (glyph === "0000") drawn.missing += 1;
		const letter = font?.meanings.get(glyph) ?? "\ufffd";
		drawn.text += letter;
		if (canvas.isSeen(canvas.pen())) drawn.seen += letter;
		canvas.advance(font?.widthOf(glyph) ?? 0);
	}
}

function addBreak(drawn: DrawnPage): void {
	drawn.text += "\n";
	drawn.seen += "\n";
}
