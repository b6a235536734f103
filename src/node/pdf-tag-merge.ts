/** Browsers wrap each run of letters in an element of its own; what says nothing by itself goes into what holds it, so that there are fewer to write, read and walk. */
import { elementOf, kidsOf, type TagTree } from "./pdf-tag-tree.ts";
import { type PdfDict, type PdfFile, PdfRef, type PdfValue } from "./pdf-values.ts";

/** All that an element has which is neither a role, a language nor an attribute. */
const bare = new Set(["Type", "S", "P", "Pg", "K"]);
const wrappers = new Set(["/Span", "/NonStruct"]);
/** What may hold letters themselves (ISO 32000-1, 14.8.4). */
const holders = /^\/(?:P|H\d?|TD|TH|LBody|Lbl|Caption|Link|Span|Em|Strong)$/;

export function mergeTags(file: PdfFile, { root, rows }: TagTree): void {
	const merge = (ref: PdfValue, element: PdfDict): void => {
		const kids = kidsOf(file, element);
		for (const kid of kids) {
			const own = elementOf(file, kid);
			if (own) merge(kid, own);
		}
		const lift = (kid: PdfValue): PdfValue[] =>
			kid instanceof PdfRef && isMergeable(file, element, kid)
				? raise(file, { ref, element, kid }, rows).flatMap(lift)
				: [kid];
		element.set("K", kids.flatMap(lift));
	};
	for (const kid of kidsOf(file, root)) {
		const element = elementOf(file, kid);
		if (element) merge(kid, element);
	}
}

function isMergeable(file: PdfFile, holder: PdfDict, kid: PdfRef): boolean {
	const element = elementOf(file, kid);
	if (!element || !wrappers.has(String(element.get("S")))) return false;
	if ([...element.keys()].some((key) => !bare.has(key)) || !holders.test(String(holder.get("S")))) return false;
	const page = pageOf(element);
	return page === undefined || page === (pageOf(holder) ?? page);
}

/** What the wrapper holds, held by the element around it. */
function raise(
	file: PdfFile,
	{ ref, element, kid }: { ref: PdfValue; element: PdfDict; kid: PdfRef },
	rows: TagTree["rows"],
): PdfValue[] {
	const wrapper = elementOf(file, kid)!;
	const page = wrapper.get("Pg");
	if (page !== undefined) element.set("Pg", page);
	const kids = kidsOf(file, wrapper);
	for (const it of kids) {
		const own = elementOf(file, it);
		if (own) own.set("P", ref);
		else holdPiece(file, it, { page, holder: ref, rows });
	}
	file.drop(kid);
	return kids;
}

/** A page's list of who holds its pieces is told of the new holder. */
function holdPiece(
	file: PdfFile,
	kid: PdfValue,
	{ page, holder, rows }: { page: PdfValue | undefined; holder: PdfValue; rows: TagTree["rows"] },
): void {
	const found = file.get(kid);
	const isElsewhere = found instanceof Map && found.get("Type") === "/MCR";
	const piece = isElsewhere ? found.get("MCID") : found;
	const row = rowOf(file, (isElsewhere && found.get("Pg")) || page, rows);
	if (typeof piece === "number" && row) row[piece] = holder;
}

function pageOf(element: PdfDict): number | undefined {
	const page = element.get("Pg");
	return page instanceof PdfRef ? page.number : undefined;
}

/** The elements that hold a page's pieces, by the numbers of these. */
function rowOf(file: PdfFile, page: PdfValue | undefined, rows: TagTree["rows"]): PdfValue[] | null {
	const dict = file.get(page);
	const key = dict instanceof Map ? file.number(dict, "StructParents") : undefined;
	const row = file.get(rows.get(key ?? -1));
	return Array.isArray(row) ? row : null;
}
