/** Whether the tags of a PDF are of known kinds, each where it may stand, and say what they have to (PDF/UA-1, 7.2 to 7.6). */
import { textIn } from "./pdf-strings.ts";
import { elementOf, kidsOf, walkTags } from "./pdf-tag-tree.ts";
import type { PdfDict, PdfFile } from "./pdf-values.ts";

/** ISO 32000-1, 14.8.4. */
const standard = new Set(
	(
		"Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
		"Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
	).split(" "),
);

/** What an element may hold, and what it must stand in, where that is told. */
const within: Record<string, { holds?: string[]; isIn?: string[] }> = {
	L: { holds: ["L", "LI", "Caption"] },
	LI: { holds: ["Lbl", "LBody"], isIn: ["L"] },
	Lbl: { isIn: ["LI"] },
	LBody: { isIn: ["LI"] },
	Table: { holds: ["TR", "THead", "TBody", "TFoot", "Caption"] },
	THead: { holds: ["TR"], isIn: ["Table"] },
	TBody: { holds: ["TR"], isIn: ["Table"] },
	TFoot: { holds: ["TR"], isIn: ["Table"] },
	TR: { holds: ["TH", "TD"], isIn: ["Table", "THead", "TBody", "TFoot"] },
	TH: { isIn: ["TR"] },
	TD: { isIn: ["TR"] },
};

export function faultsOfTagTree(file: PdfFile): string[] {
	const found: string[] = [];
	const levels: number[] = [];
	const names: string[] = [];
	const named: string[] = [];
	walkTags(file, (element, around) => {
		const role = roleOf(file, element);
		if (!standard.has(role)) found.push(`its tags have a "${role}", which is nothing that readers know (02-001)`);
		found.push(...faultsOfPlace(file, element, role, around));
		if (role === "Figure" && !file.text(element, "Alt").trim()) found.push("a picture says nothing (13-004)");
		if (role === "TH" && !has(file, element, "Scope")) found.push("a header of a table does not say of what (15-003)");
		if (/^H\d$/.test(role)) levels.push(Number(role[1]));
		if (element.has("ID")) names.push(file.text(element, "ID"));
		for (const attributes of attributesOf(file, element))
			named.push(...file.list(attributes, "Headers").map((name) => textIn(file.get(name))));
	});
	return [...new Set([...found, ...faultsOfHeadings(levels), ...faultsOfNames(names, named)])];
}

function faultsOfPlace(file: PdfFile, element: PdfDict, role: string, around: PdfDict[]): string[] {
	const { holds, isIn } = within[role] ?? {};
	const holder = around.at(-1);
	const parent = holder ? roleOf(file, holder) : "";
	const kids = kidsOf(file, element).map((kid) => elementOf(file, kid));
	const wrong = holds && kids.find((kid) => !kid || !holds.includes(roleOf(file, kid)));
	const isWrong = holds !== undefined && kids.some((kid) => !kid || !holds.includes(roleOf(file, kid)));
	return [
		...(isWrong
			? [`a ${role} of its tags holds ${wrong ? roleOf(file, wrong) : "something that is no element"} (09-004)`]
			: []),
		...(isIn && !isIn.includes(parent) ? [`a ${role} of its tags stands in ${parent || "nothing"} (09-004)`] : []),
		...(element.get("P") === undefined ? [`a ${role} of its tags does not say where it stands`] : []),
	];
}

/** 14: the first is of the first level, and none is skipped on the way down. */
function faultsOfHeadings(levels: number[]): string[] {
	if (levels.length > 0 && levels[0] !== 1) return [`its first heading is of level ${levels[0]} (14-002)`];
	const skipped = levels.find((level, index) => index > 0 && level > levels[index - 1]! + 1);
	return skipped === undefined
		? []
		: [`a heading of level ${skipped} stands below none of level ${skipped - 1} (14-003)`];
}

/** @param names of elements. @param named by cells, as what heads them. */
function faultsOfNames(names: string[], named: string[]): string[] {
	const all = new Set(names);
	return [
		...(all.size < names.length ? ["two elements of its tags have the same name"] : []),
		...(named.some((name) => !all.has(name)) ? ["a cell of a table names a header that is not there (15-003)"] : []),
	];
}

function has(file: PdfFile, element: PdfDict, key: string): boolean {
	return attributesOf(file, element).some((it) => it.has(key));
}

function attributesOf(file: PdfFile, element: PdfDict): PdfDict[] {
	const found = file.get(element.get("A"));
	const attributes = Array.isArray(found) ? found.map((it) => file.get(it)) : [found];
	return attributes.filter((it): it is PdfDict => it instanceof Map);
}

/** What an element is by the file's own table of roles. */
function roleOf(file: PdfFile, element: PdfDict): string {
	const root = file.dict(file.catalog, "StructTreeRoot");
	const roles = root && file.dict(root, "RoleMap");
	const role = file.text(element, "S");
	return (roles && file.text(roles, role)) || role;
}
