/** A PDF read back: its faults, each at the place of the slide that it is about. */
import { type Problem, sortProblems } from "../compile/problem.ts";
import { type Deck, slidesOf } from "../deck/deck.ts";
import { faultsOfBoxes } from "./pdf-boxes.ts";
import { type ExpectedPdf, type Fault, faultsOf } from "./pdf-faults.ts";
import { readObjects } from "./pdf-objects.ts";
import { openPdf } from "./pdf-open.ts";
import type { PdfFile } from "./pdf-values.ts";

/** A page of a document, and the slide that it shows, or shows first; empty where it shows none. */
export interface PageOrigin {
	label: string;
	slide: string;
}

export async function checkPdf(pdf: Uint8Array, expected: ExpectedPdf): Promise<Fault[]> {
	return checkFile(await openPdf(pdf), expected);
}

export function checkFile(file: PdfFile, expected: ExpectedPdf): Fault[] {
	const found = readObjects(file);
	return [...faultsOf(found, expected), ...faultsOfBoxes(file), ...found.access];
}

/** Of a document that has no pages: each slide stands for one. */
export function slidesAsPages(deck: Deck): PageOrigin[] {
	return slidesOf(deck).map(({ slide, index }) => ({ label: String(index + 1), slide: slide.id }));
}

/** What is wrong with the whole is told at the first slide. */
export function problemsOf(faults: Fault[], pages: PageOrigin[], deck: Deck, file = "the PDF"): Problem[] {
	const origins = new Map(slidesOf(deck).map(({ slide }) => [slide.id, slide.origin]));
	const [first = { file: "", line: 1 }] = origins.values();
	const problems = faults.map(({ page, message }): Problem => {
		const shown = page === null ? undefined : pages[page];
		const where = shown ? `page ${shown.label} of ${file}` : `${file}:`;
		return { ...(origins.get(shown?.slide ?? "") ?? first), column: 1, message: `${where} ${message}` };
	});
	return sortProblems(problems);
}
