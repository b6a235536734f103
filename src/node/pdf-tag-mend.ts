/** Puts right in the tags what browsers leave amiss (ISO 14289-1): decoration, lists, roles, links. */

import { markArtifacts } from "./pdf-artifacts.ts";
import { joinLetters } from "./pdf-letters.ts";
import { plainWord, spaceLineEnds } from "./pdf-line-ends.ts";
import { mendLinks } from "./pdf-link-mend.ts";
import { deflated } from "./pdf-save.ts";
import { mergeTags } from "./pdf-tag-merge.ts";
import { elementOf, kidsOf, type TagTree, tagTreeOf, walkTags, writeRows } from "./pdf-tag-tree.ts";
import { contentIn, createFontReader } from "./pdf-text.ts";
import { dictOf, type PdfDict, type PdfFile, type PdfValue } from "./pdf-values.ts";

/** Elements of HTML that PDF 1.7 has no name for. */
const roles = dictOf({ Em: "/Span", Strong: "/Span" });
/** What stands within a line of text. */
const runs = new Set(["/NonStruct", "/Span", "/Link", "/Em", "/Strong", "/Code"]);
/** What groups others and is nothing that is read. */
const groups = new Set(["/Document", "/Part", "/Sect", "/Div", "/BlockQuote", "/Caption", "/LBody", "/NonStruct"]);

/** @param names what each target of a link is called, by its name or address. @param words that each page shows. */
export function mendTags(file: PdfFile, names: Map<string, string>, words: string[][]): void {
	const tree = tagTreeOf(file);
	if (!tree) return;
	markPages(file, tree, words);
	const level = createLevels();
	for (const kid of kidsOf(file, tree.root)) prune(file, elementOf(file, kid));
	walkTags(file, (element, around, ref) => {
		if (element.get("S") === "/LI") holdInBody(file, element, ref);
		if (element.get("S") === "/NonStruct") nameText(element, around, file);
		const [, heading] = /^\/H(\d)$/.exec(String(element.get("S"))) ?? [];
		if (heading) element.set("S", `/H${level(Number(heading))}`);
	});
	mergeTags(file, tree);
	tree.root.set("RoleMap", roles);
	mendLinks(file, tree, names);
	writeRows(file, tree);
}

function markPages(file: PdfFile, { rows }: TagTree, words: string[][]): void {
	const fontOf = createFontReader(file);
	for (const [index, { dict }] of file.pages.entries()) {
		const ref = dict.get("Contents");
		const row = file.get(rows.get(file.number(dict, "StructParents") ?? -1));
		const holders = Array.isArray(row) ? row : [];
		const isPicture = (piece: number) => isWithinPicture(file, holders[piece]);
		const { content, gone } = markArtifacts(contentIn(file, ref ?? null), isPicture);
		for (const piece of gone) {
			const holder = elementOf(file, holders[piece]);
			holder?.set(
				"K",
				kidsOf(file, holder).filter((kid) => kid !== piece),
			);
			holders[piece] = null;
		}
		const resources = file.dict(dict, "Resources");
		const spaced = spaceLineEnds(content, {
			blockOf: (piece) => blockOf(file, holders[piece]),
			meaningsOf: (font) => fontOf(resources, font)?.meanings,
			words: new Set(words[index]?.map(plainWord)),
		});
		const set = joinLetters(spaced, (font) => fontOf(resources, font));
		dict.set("Contents", file.add(deflated(new Map(), Buffer.from(set, "latin1"))));
		file.drop(ref);
	}
}

function isWithinPicture(file: PdfFile, holder: PdfValue | undefined): boolean {
	let element = elementOf(file, holder);
	while (element && element.get("S") !== "/Figure") element = elementOf(file, element.get("P"));
	return element !== undefined;
}

/** The paragraph, heading or cell that a piece is a run of letters in, or the run itself; none for the letters of a picture. */
function blockOf(file: PdfFile, holder: PdfValue | undefined): PdfDict | undefined {
	const own = elementOf(file, holder);
	let element = own;
	while (element && runs.has(String(element.get("S")))) element = elementOf(file, element.get("P"));
	if (element?.get("S") === "/Figure") return undefined;
	return element && groups.has(String(element.get("S"))) && element.get("S") !== "/LBody" ? own : element;
}

/** Takes away what holds nothing any more; a cell may be empty. Whether something is left. */
function prune(file: PdfFile, element: PdfDict | undefined): boolean {
	if (!element) return true;
	const kept = kidsOf(file, element).filter((kid) => {
		const isKept = prune(file, elementOf(file, kid));
		if (!isKept) file.drop(kid);
		return isKept;
	});
	element.set("K", kept);
	return kept.length > 0 || element.get("S") === "/TD" || element.get("S") === "/TH";
}

/** An entry of a list has a body, and that has what the entry says. */
function holdInBody(file: PdfFile, entry: PdfDict, ref: PdfValue): void {
	const kids = kidsOf(file, entry);
	if (kids.some((kid) => elementOf(file, kid)?.get("S") === "/LBody")) return;
	const body = dictOf({ Type: "/StructElem", S: "/LBody", P: ref, K: kids });
	if (entry.has("Pg")) body.set("Pg", entry.get("Pg")!);
	const at = file.add(body);
	for (const kid of kids) elementOf(file, kid)?.set("P", at);
	entry.set("K", [at]);
}

/** Text that stands in nothing but groups is a paragraph; within a paragraph, a heading or a cell it is a part of that. */
function nameText(element: PdfDict, around: PdfDict[], file: PdfFile): void {
	if (!kidsOf(file, element).some((kid) => typeof kid === "number")) return;
	element.set("S", around.every((it) => groups.has(String(it.get("S")))) ? "/P" : "/Span");
}

/** Of each heading as many levels as there are headings above it, for what is printed may begin in the middle of a story. */
function createLevels(): (level: number) => number {
	const above: number[] = [];
	return (level) => {
		while (above.length > 0 && above.at(-1)! >= level) above.pop();
		return above.push(level);
	};
}
