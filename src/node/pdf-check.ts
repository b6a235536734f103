/** A PDF read back: its faults, each at the place of the slide that it is about. */
import { type Problem, sortProblems } from "../compile/problem.ts";
import { type Deck, slidesOf } from "../deck/deck.ts";
import type { Sheets } from "../render/sheets.ts";
import { type ExpectedPdf, type Fault, faultsOf } from "./pdf-faults.ts";
import { readGlyphs } from "./pdf-fonts.ts";
import { readPdf } from "./pdf-read.ts";

export async function checkPdf(pdf: Uint8Array, expected: ExpectedPdf): Promise<Fault[]> {
	return faultsOf(await readPdf(pdf), await readGlyphs(pdf), expected);
}

/** What is wrong with the whole is told at the first slide. */
export function problemsOf(faults: Fault[], { sheets }: Pick<Sheets, "sheets">, deck: Deck): Problem[] {
	const origins = new Map(slidesOf(deck).map(({ slide }) => [slide.id, slide.origin]));
	const [first = { file: "", line: 1 }] = origins.values();
	const problems = faults.map(({ page, message }): Problem => {
		const sheet = page === null ? undefined : sheets[page];
		const where = sheet ? `page ${sheet.label} of the PDF` : "the PDF:";
		return { ...(origins.get(sheet?.slide ?? "") ?? first), column: 1, message: `${where} ${message}` };
	});
	return sortProblems(problems);
}
