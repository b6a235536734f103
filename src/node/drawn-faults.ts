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
	const onNames = texts.flatMap((text, index) =>
		texts
			.slice(index + 1)
			.filter((other) => overlap(text, other))
			.map((other) => `"${text.text}" stands on "${other.text}"`),
	);
	const onMarks = texts
		.filter((text) => others.some((other) => overlap(text, other)))
		.map(({ text }) => `"${text}" stands on a mark`);
	return [...beyond, ...onNames, ...onMarks];
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

/** What this asks of the browser: the zone has no types of one. */
interface Boxed {
	textContent: string;
	getBoundingClientRect: () => { left: number; right: number; top: number; bottom: number };
}
