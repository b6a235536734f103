/** PDF/UA-1: what is printed keeps its rules, and each rule that is broken is found. */
import { beforeAll, expect, test } from "vitest";
import { readObjects } from "../../src/node/pdf-objects.ts";
import { openPdf } from "../../src/node/pdf-open.ts";
import { deflated, savePdf } from "../../src/node/pdf-save.ts";
import { kidsOf, tagTreeOf, walkTags } from "../../src/node/pdf-tag-tree.ts";
import { contentIn } from "../../src/node/pdf-text.ts";
import { faultsOfContent } from "../../src/node/pdf-ua-marks.ts";
import { type PdfDict, type PdfFile, PdfRef, PdfString } from "../../src/node/pdf-values.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { printSheets } from "../../src/node/sheet-print.ts";
import { exportOptions } from "./exporting.ts";

/** What is printed, opened; tests that spoil it take a copy. */
let whole: PdfFile;

beforeAll(async () => {
	const story = await readExportStory(ownFolders);
	const { pdf } = await printSheets(story, exportOptions(story, { route: story.deck.briefings[0]!.id }));
	whole = await openPdf(pdf);
});

test("what is printed keeps every rule, and is as it was when it is written once more", async () => {
	const { access, read } = readObjects(whole);
	expect(access).toEqual([]);
	const again = readObjects(await openPdf(await savePdf(whole)));
	expect(again.access).toEqual([]);
	expect(again.read).toEqual(read);
});

test("each piece of a page is held by the element that the page names for it, and letters have none of their own", () => {
	const tree = tagTreeOf(whole)!;
	const bare = ["Type", "S", "P", "Pg", "K"];
	const wrong: string[] = [];
	let pieces = 0;
	walkTags(whole, (element, around, ref) => {
		const role = element.get("S");
		if (role === "/Span" && [...element.keys()].every((key) => bare.includes(key)) && around.at(-1)?.get("S") === "/P")
			wrong.push("a span in a paragraph");
		const page = whole.get(element.get("Pg"));
		for (const piece of kidsOf(whole, element)) {
			if (typeof piece !== "number" || !(page instanceof Map)) continue;
			const row = whole.get(tree.rows.get(whole.number(page, "StructParents") ?? -1));
			const holder = Array.isArray(row) ? row[piece] : null;
			pieces += 1;
			if (!(holder instanceof PdfRef && ref instanceof PdfRef && holder.number === ref.number))
				wrong.push(`${role} ${piece}`);
		}
	});
	expect(wrong).toEqual([]);
	expect(pieces).toBeGreaterThan(100);
});

/** What is done to the file, and what is said of it. */
const breaks: [string, (file: PdfFile) => void, RegExp][] = [
	["metadata that does not name the standard", (it) => it.catalog.delete("Metadata"), /06-002/],
	["metadata without a title", (it) => it.catalog.delete("Metadata"), /06-003/],
	["a window with the file's name", (it) => it.catalog.delete("ViewerPreferences"), /07-002/],
	["tags that are not said to be right", (it) => it.catalog.delete("MarkInfo"), /01-007/],
	["no language", (it) => it.catalog.delete("Lang"), /11-006/],
	["an attached file without a name", (it) => find(it, "Type", "/Filespec").delete("UF"), /21-001/],
	["forms", (it) => it.catalog.set("AcroForm", new Map()), /25-001/],
	["a font that does not say what it means", (it) => find(it, "Subtype", "/Type0").delete("ToUnicode"), /31-027/],
	[
		"a font that does not say which glyphs it means",
		(it) => find(it, "Subtype", "/CIDFontType2").delete("CIDToGIDMap"),
		/31-006/,
	],
	["a link that says nothing", (it) => find(it, "Subtype", "/Link").delete("Contents"), /28-012/],
	["a link outside of the tags", (it) => find(it, "Subtype", "/Link").set("StructParent", 9_999_999), /28-011/],
	["a note", (it) => find(it, "Subtype", "/Link").set("Subtype", "/Text"), /28-002/],
	["links in an order of their own", (it) => it.pages[3]!.dict.delete("Tabs"), /28-008/],
	["a kind of tag that nobody knows", (it) => tag(it, "P").set("S", "/Banner"), /"Banner".*02-001/],
	["emphasis that no table of roles explains", (it) => root(it).delete("RoleMap"), /"(Em|Strong)".*02-001/],
	["an entry of a list without a body", (it) => tag(it, "LBody").set("S", "/Div"), /a LI of its tags holds Div/],
	["a list of paragraphs", (it) => tag(it, "LI").set("S", "/P"), /a L of its tags holds P/],
	["a row outside of a table", (it) => tag(it, "Table").set("S", "/Div"), /a TR of its tags stands in Div/],
	["a header that does not say of what", (it) => tag(it, "TH").delete("A"), /15-003/],
	["a header that is called as another is", (it) => rename(it, tag(it, "TH"), 1), /have the same name/],
	[
		"a cell below a header that is not there",
		(it) => rename(it, tag(it, "TH"), null),
		/names a header that is not there/,
	],
	["a picture that says nothing", (it) => tag(it, "P").set("S", "/Figure"), /13-004/],
	["a first heading of the second level", (it) => tag(it, "H1").set("S", "/H2"), /14-002/],
	["a level that is skipped", (it) => tag(it, "H2").set("S", "/H6"), /level 6 stands below none of level 5/],
	["something drawn that is nothing", (it) => draw(it, (text) => `0 0 9 9 re f\n${text}`), /neither in its tags/],
	["decoration without a mark", (it) => draw(it, (text) => text.replace("/Artifact BMC", "/Span BMC")), /neither in/],
	["a piece that no tag holds", (it) => draw(it, (text) => text.replace("/MCID 1 ", "/MCID 9999 ")), /no tag holds/],
];

test.each(breaks)("%s is found", (_, spoil, message) => {
	const file = whole.copy();
	spoil(file);
	const found = readObjects(file).access.map((it) => it.message);
	expect(found.join("\n")).toMatch(message);
});

test.each([
	["/P <</MCID 0 >>BDC\nBT <0041> Tj ET\nEMC\n/Artifact BMC\nf\nEMC", []],
	["/P <</MCID 0 >>BDC\n/Artifact BMC\nf\nEMC\nEMC", ["has decoration within its tags (01-003)"]],
	["/Artifact BMC\n/P <</MCID 0 >>BDC\nf\nEMC\nEMC", ["has tags within decoration (01-004)"]],
	["/P <</MCID 0 >>BDC\n/P <</MCID 0 >>BDC\nf\nEMC\nEMC", ["has a tagged piece within another (09-001)"]],
	["/Artifact BMC\nf", ["has a piece that does not end"]],
	["EMC", ["ends a piece that it has not begun"]],
	["BT\n/Artifact BMC\nET\nEMC", ["has a piece that begins or ends within a line of text"]],
])("of what is drawn by %j is said %j", (content, said) => {
	expect(faultsOfContent(content, () => true)).toEqual(said);
});

/** The first of its kind. */
function find(file: PdfFile, key: string, value: string): PdfDict {
	const objects = [...file.objects.values()];
	return objects.find((it): it is PdfDict => it instanceof Map && it.get(key) === value)!;
}

function tag(file: PdfFile, role: string): PdfDict {
	const found: PdfDict[] = [];
	walkTags(file, (element) => {
		if (element.get("S") === `/${role}`) found.push(element);
	});
	return found[0]!;
}

/** Calls a header of a table as another one, by its place among them; or takes its name away. */
function rename(file: PdfFile, header: PdfDict, as: number | null): void {
	const others: PdfDict[] = [];
	walkTags(file, (element) => {
		if (element.has("ID") && element !== header) others.push(element);
	});
	if (as === null) header.delete("ID");
	else header.set("ID", others[as]!.get("ID")!);
}

function root(file: PdfFile): PdfDict {
	return file.dict(file.catalog, "StructTreeRoot")!;
}

/** On the fourth page. */
function draw(file: PdfFile, change: (content: string) => string): void {
	const { dict } = file.pages[3]!;
	const content = change(contentIn(file, dict.get("Contents") ?? null));
	dict.set("Contents", file.add(deflated(new Map(), Buffer.from(content, "latin1"))));
}

test("strings are read as they were written, in every way that they can be", () => {
	const said = ["(plain \\(or not\\) \\101\\r)", "<FEFF0041AC00>", "(\\351)", "/a#2Fb"].map((raw) =>
		whole.text(new Map([["X", raw.startsWith("/") ? raw : new PdfString(raw)]]), "X"),
	);
	expect(said).toEqual(["plain (or not) A\r", "A가", "é", "a/b"]);
});
