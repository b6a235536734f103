/** What is wrong with a drawing as a browser shows it: names on one another or on marks, and what stands beyond its edge. */
import type { BrowserPage } from "./browser-page.ts";

/** @param drawing a selector of it. @param marks of what no name may stand on, within it. */
export async function drawnFaults(
	page: Pick<BrowserPage, "evaluate">,
	drawing: string,
	marks: string,
): Promise<string[]> {
	const { frame, texts, others } = await page.evaluate(readBoxes, { drawing, marks });
	const beyond = texts
		.filter(({ left, right, top, foot }) => {
			const isWithin = left >= frame.left && right <= frame.right && top >= frame.top && foot <= frame.foot;
			return !isWithin;
		})
		.map(({ text }) => `"${text}" stands beyond the edge`);
	const onMarks = texts
		.filter((text) => others.some((other) => overlap(text, other)))
		.map(({ text }) => `"${text}" stands on a mark`);
	return [...beyond, ...onOneAnother(texts), ...onMarks];
}

/** Of each sheet of a document: lines of its text on one another, and what stands beyond its edge. @param except what is not read, or is small pictures of other sheets. */
export async function printedFaults(
	page: Pick<BrowserPage, "evaluate">,
	sheets: string,
	except: string,
): Promise<string[][]> {
	const read = await page.evaluate(readLines, { sheets, except });
	return read.map(({ frame, texts }) => {
		const beyond = texts
			.filter(
				({ left, right, top, foot }) =>
					left < frame.left || right > frame.right || top < frame.top || foot > frame.foot,
			)
			.map(({ text }) => `"${text}" stands beyond the edge`);
		return [...beyond, ...onOneAnother(texts)];
	});
}

function onOneAnother(texts: Box[]): string[] {
	return texts.flatMap((text, index) =>
		texts
			.slice(index + 1)
			.filter((other) => overlap(text, other))
			.map((other) => `"${text.text}" stands on "${other.text}"`),
	);
}

interface Box {
	text: string;
	left: number;
	right: number;
	top: number;
	foot: number;
}

function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot;
}

/** Runs in the page, so nothing in it may have a name. A pixel is allowed for what browsers round. */
function readBoxes({ drawing, marks }: { drawing: string; marks: string }): {
	frame: Box;
	texts: Box[];
	others: Box[];
} {
	const { document } = globalThis as unknown as {
		document: { querySelectorAll: (selector: string) => Iterable<Boxed> };
	};
	const [frame = [], texts = [], others = []] = [drawing, `${drawing} text`, marks].map((selector) =>
		[...document.querySelectorAll(selector)].map((element) => {
			const { left, right, top, bottom } = element.getBoundingClientRect();
			// Letters stand within the middle of their line.
			const air = selector.endsWith(" text") ? (bottom - top) * 0.12 : -1;
			return { text: element.textContent, left: left + 0.5, right: right - 0.5, top: top + air, foot: bottom - air };
		}),
	);
	return { frame: frame[0]!, texts, others };
}

/** Runs in the page, as above: of each text a box for each line of it. Letters stand well within the boxes of theirs. */
function readLines({ sheets, except }: { sheets: string; except: string }): { frame: Box; texts: Box[] }[] {
	const { document } = globalThis as unknown as { document: LinesDocument };
	const range = document.createRange();
	return [...document.querySelectorAll(sheets)].map((sheet) => {
		const edge = sheet.getBoundingClientRect();
		const texts: Box[] = [];
		const walker = document.createTreeWalker(sheet, 4); // NodeFilter.SHOW_TEXT
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			if (!node.data.trim() || node.parentElement.closest(except)) continue;
			range.selectNodeContents(node);
			for (const { left, right, top, bottom } of range.getClientRects()) {
				const air = (bottom - top) * 0.25;
				const isSeen = right - left > 1;
				if (isSeen)
					texts.push({
						text: node.data.trim(),
						left: left + 0.5,
						right: right - 0.5,
						top: top + air,
						foot: bottom - air,
					});
			}
		}
		return { frame: { text: "", left: edge.left, right: edge.right, top: edge.top, foot: edge.bottom }, texts };
	});
}

/** What these ask of the browser: the zone has no types of one. */
interface LinesDocument {
	createRange: () => {
		selectNodeContents: (node: LineText) => void;
		getClientRects: () => Iterable<Edges>;
	};
	createTreeWalker: (root: Boxed, what: number) => { nextNode: () => LineText | null };
	querySelectorAll: (selector: string) => Iterable<Boxed>;
}

interface LineText {
	data: string;
	parentElement: { closest: (selector: string) => unknown };
}

interface Edges {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

interface Boxed {
	textContent: string;
	getBoundingClientRect: () => Edges;
}
