/** Links of a PDF as those need them who do not see the page: each says where it leads, and each is in the tags (ISO 14289-1, 7.18). */
import { textIn, textString } from "./pdf-strings.ts";
import { elementOf, kidsOf, type TagTree } from "./pdf-tag-tree.ts";
import { dictOf, type PdfDict, type PdfFile, PdfRef, type PdfValue } from "./pdf-values.ts";

/** @param names what each target is called, by its name within the file. */
export function mendLinks(file: PdfFile, tree: TagTree, names: Map<string, string>): void {
	const loose: { ref: PdfRef; page: PdfRef; says: string }[] = [];
	for (const { ref: page, dict } of file.pages) {
		for (const ref of file.list(dict, "Annots")) {
			const link = file.get(ref);
			if (!(link instanceof Map) || !(ref instanceof PdfRef)) continue;
			const says = targetOf(file, link, names);
			link.set("Contents", textString(says));
			if (!elementOf(file, tree.rows.get(file.number(link, "StructParent") ?? -1))) loose.push({ ref, page, says });
		}
	}
	if (loose.length > 0) addLoose(file, tree, loose);
}

function targetOf(file: PdfFile, link: PdfDict, names: Map<string, string>): string {
	const action = file.dict(link, "A");
	const target = textIn(file.get(link.get("Dest")));
	return action ? file.text(action, "URI") : names.get(target) || target;
}

/** Links of what is decoration, such as the events on the rail: they come after all that is read, and are told by where they lead. */
function addLoose(file: PdfFile, { root, rows }: TagTree, links: { ref: PdfRef; page: PdfRef; says: string }[]): void {
	const [top] = kidsOf(file, root);
	const document = elementOf(file, top);
	if (!document || !top) return;
	const section = file.add(null);
	let next = Math.max(...rows.keys()) + 1;
	const kids = links.map(({ ref, page, says }): PdfValue => {
		const own = dictOf({ Type: "/OBJR", Obj: ref, Pg: page });
		const element = dictOf({ Type: "/StructElem", S: "/Link", P: section, Pg: page, Alt: textString(says), K: [own] });
		const at = file.add(element);
		const link = file.get(ref) as PdfDict;
		link.set("StructParent", next);
		rows.set(next, at);
		next += 1;
		return at;
	});
	file.set(section.number, dictOf({ Type: "/StructElem", S: "/Sect", P: top, K: kids }));
	document.set("K", [...kidsOf(file, document), section]);
}
