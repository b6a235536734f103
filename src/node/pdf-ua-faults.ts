/** What keeps a PDF from being read by those who do not see it: the rules of PDF/UA-1 (ISO 14289-1) that a machine can check, numbered as the Matterhorn Protocol 1.1 does. */
import type { Fault } from "./pdf-faults.ts";
import { rowsOf } from "./pdf-structure.ts";
import { contentIn } from "./pdf-text.ts";
import { faultsOfMarks } from "./pdf-ua-marks.ts";
import { faultsOfTagTree } from "./pdf-ua-tags.ts";
import type { PdfDict, PdfFile } from "./pdf-values.ts";

/** @param contents what each page draws. */
export function faultsOfUa(file: PdfFile, contents: string[]): Fault[] {
	const whole = [...faultsOfDocument(file), ...faultsOfTagTree(file), ...faultsOfFonts(file)];
	return [
		...whole.map((message): Fault => ({ page: null, message })),
		...faultsOfMarks(file, contents),
		...faultsOfLinks(file),
	];
}

function faultsOfDocument(file: PdfFile): string[] {
	const { catalog } = file;
	const marks = file.dict(catalog, "MarkInfo");
	const shows = file.dict(catalog, "ViewerPreferences");
	const metadata = contentIn(file, catalog.get("Metadata") ?? null);
	const names = file.dict(catalog, "Names");
	const files = names && file.dict(names, "EmbeddedFiles");
	const attached = (files ? rowsOf(file, files, "Names") : []).map(([, value]) => file.get(value));
	const rules: [string, boolean, string][] = [
		["06-002", /<pdfuaid:part>1<\/pdfuaid:part>/.test(metadata), "its metadata does not say that it is PDF/UA-1"],
		["06-003", /<dc:title>[\s\S]*?>[^<>]+<\/rdf:li>/.test(metadata), "its metadata has no title"],
		["07-002", shows?.get("DisplayDocTitle") === true, "its window shows the file's name, not its title"],
		[
			"01-007",
			marks?.get("Marked") === true && marks.get("Suspects") !== true,
			"it does not say that its tags are right",
		],
		["11-006", file.text(catalog, "Lang") !== "", "it has no language"],
		[
			"21-001",
			attached.every((it) => it instanceof Map && it.has("F") && it.has("UF")),
			"a file attached to it has no name",
		],
		[
			"25-001",
			!catalog.has("AcroForm") && !catalog.has("OCProperties"),
			"it has forms or layers, which nobody here checks",
		],
	];
	return rules.filter(([, isKept]) => !isKept).map(([rule, , message]) => `${message} (${rule})`);
}

/** 31: each font is in the file and says what its glyphs mean. */
function faultsOfFonts(file: PdfFile): string[] {
	const fonts = [...file.objects.values()].filter(
		(it): it is PdfDict => it instanceof Map && it.get("Type") === "/Font",
	);
	return fonts.flatMap((font) => {
		const name = file.text(font, "BaseFont");
		if (!file.text(font, "Subtype").startsWith("CIDFont")) {
			const meanings = contentIn(file, font.get("ToUnicode") ?? null);
			const isMute = !/beginbf(char|range)/.test(meanings) || /> *<(0000|FEFF|FFFE)>/i.test(meanings);
			return isMute ? [`the font ${name} does not say what its letters are (31-027)`] : [];
		}
		return font.has("CIDToGIDMap") ? [] : [`the font ${name} does not say which glyphs are meant (31-006)`];
	});
}

/** 28: nothing but links, each in the tags as one and with a description, in the order of the tags. */
function faultsOfLinks(file: PdfFile): Fault[] {
	const root = file.dict(file.catalog, "StructTreeRoot");
	const tree = root && file.dict(root, "ParentTree");
	const rows = new Map(tree ? rowsOf(file, tree, "Nums") : []);
	return file.pages.flatMap(({ dict }, page) => {
		const links = file.list(dict, "Annots").map((ref) => file.get(ref));
		const mute = links.filter((it) => it instanceof Map && file.text(it, "Contents").trim() === "").length;
		const loose = links.filter((it) => {
			const holder = it instanceof Map ? file.get(rows.get(file.number(it, "StructParent") ?? -1)) : null;
			return !(holder instanceof Map && holder.get("S") === "/Link");
		}).length;
		const others = links.filter((it) => !(it instanceof Map && it.get("Subtype") === "/Link")).length;
		return [
			...(mute > 0 ? [`has ${mute} links that do not say where they lead (28-012)`] : []),
			...(loose > 0 ? [`has ${loose} links that are not in its tags (28-011)`] : []),
			...(others > 0 ? [`has ${others} notes or forms, which nobody here checks (28-002)`] : []),
			...(links.length > 0 && dict.get("Tabs") !== "/S" ? ["is not walked in the order of its tags (28-008)"] : []),
		].map((message): Fault => ({ page, message }));
	});
}
