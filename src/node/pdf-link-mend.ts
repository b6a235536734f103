/** Links of a PDF as those need them who do not see the page: each is one, says where it leads, and is in the tags (ISO 14289-1, 7.18). */
import { textIn, textString } from "./pdf-strings.ts";
import { elementOf, kidsOf, type TagTree } from "./pdf-tag-tree.ts";
import { dictOf, type PdfDict, type PdfFile, PdfRef, type PdfValue } from "./pdf-values.ts";

/** @param names what each target is called, by its name within the file. */
export function mendLinks(file: PdfFile, tree: TagTree, names: Map<string, string>): void {
	const loose: { ref: PdfRef; page: PdfRef; says: string }[] = [];
	const texts = createTexts(file);
	for (const { ref: page, dict } of file.pages) {
		joinLinks(file, tree, dict);
		for (const ref of file.list(dict, "Annots")) {
			const link = file.get(ref);
			if (!(link instanceof Map) || !(ref instanceof PdfRef)) continue;
			const says = targetOf(file, link, names);
			link.set("Contents", texts(says));
			if (!holderOf(file, tree, link)) loose.push({ ref, page, says });
		}
	}
	if (loose.length > 0) addLoose(file, tree, loose);
}

/** Each text once, however many links say it: they would be half of all that a file of sources holds. */
function createTexts(file: PdfFile): (says: string) => PdfRef {
	const known = new Map<string, PdfRef>();
	return (says) => {
		const text = known.get(says) ?? file.add(textString(says));
		known.set(says, text);
		return text;
	};
}

/** A link whose line is made of several boxes is several to a browser; whoever walks through links would come to each of them. */
function joinLinks(file: PdfFile, tree: TagTree, page: PdfDict): void {
	let before: { holder: PdfDict; link: PdfDict; box: Box } | null = null;
	const kept = file.list(page, "Annots").filter((ref) => {
		const link = file.get(ref);
		const holder = link instanceof Map ? holderOf(file, tree, link) : undefined;
		// A picture may hold several links.
		if (!(link instanceof Map) || holder?.get("S") !== "/Link") return true;
		const box = file.list(link, "Rect") as Box;
		if (before?.holder !== holder || !isBehind(box, before.box)) {
			before = { holder, link, box };
			return true;
		}
		const [left, foot, , head] = before.box;
		before.box = [left, foot, box[2], head];
		before.link.set("Rect", before.box);
		holder.set(
			"K",
			kidsOf(file, holder).filter((kid) => !isAbout(file, kid, ref)),
		);
		tree.rows.delete(file.number(link, "StructParent")!);
		file.drop(ref);
		return false;
	});
	if (kept.length > 0) page.set("Annots", kept);
}

/** Left, foot, right and head of a rectangle, in points. */
type Box = [number, number, number, number];

/** Whether it goes on where the other ends, in the same line. */
function isBehind([left, foot, , head]: Box, [, otherFoot, right, otherHead]: Box): boolean {
	return Math.abs(left - right) < 0.1 && Math.abs(foot - otherFoot) < 0.1 && Math.abs(head - otherHead) < 0.1;
}

function isAbout(file: PdfFile, kid: PdfValue, link: PdfValue): boolean {
	const found = file.get(kid);
	const about = found instanceof Map ? found.get("Obj") : undefined;
	return about instanceof PdfRef && link instanceof PdfRef && about.number === link.number;
}

/** The element that has a link. */
function holderOf(file: PdfFile, { rows }: TagTree, link: PdfDict): PdfDict | undefined {
	return elementOf(file, rows.get(file.number(link, "StructParent") ?? -1));
}

function targetOf(file: PdfFile, link: PdfDict, names: Map<string, string>): string {
	const action = file.dict(link, "A");
	const target = textIn(file.get(link.get("Dest")));
	return action ? file.text(action, "URI") : names.get(target) || names.get(decoded(target)) || target;
}

/** Browsers call a target as its link does, with what is not ASCII in percents. */
function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
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
