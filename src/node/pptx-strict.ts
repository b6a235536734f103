/** What office programs are strict about in a presentation: PowerPoint offers to repair one that other programs open. */
import { dirname, posix } from "node:path";
import { type ReadPptx, relationsOf, textOfPart } from "./pptx-read.ts";

/** Of the whole file, and of the part that is at fault. */
export function strictFaultsOf({ parts, names }: ReadPptx): { path: string; message: string }[] {
	const whole = [...faultsOfNames(names), ...faultsOfMasters(parts), ...faultsOfTitles(parts)];
	return [
		...whole.map((message) => ({ path: "", message })),
		...[...parts.keys()]
			.filter((path) => /\.(?:xml|rels)$/.test(path))
			.flatMap((path) => faultsOfPart(parts, path).map((message) => ({ path, message }))),
	];
}

/** Of the same name in whatever case, too: parts are told apart without it (ISO 29500-2, 6.2.2). */
function faultsOfNames(names: string[]): string[] {
	const seen = new Set<string>();
	return names.flatMap((name) => {
		const isSecond = seen.has(name.toLowerCase());
		seen.add(name.toLowerCase());
		return isSecond ? [`holds two parts of one name: ${name}`] : [];
	});
}

/** A theme belongs to one master (13.3.10 of part 1 has each refer to its own). */
function faultsOfMasters(parts: Map<string, Uint8Array>): string[] {
	const masters = [...parts.keys()].filter((path) => /^ppt\/\w+Masters\/\w+\.xml$/.test(path));
	const themes = masters.map((path) => relationsOf(parts, path).filter(({ type }) => type === "theme"));
	const own = themes.flat().map(({ to }) => to);
	return [
		...masters.filter((_, index) => themes[index]!.length !== 1).map((path) => `${path} has not one theme`),
		...(new Set(own).size === own.length ? [] : ["two of its masters share a theme"]),
	];
}

/** The list of what a file holds is as long as it says, and as its headings say. */
function faultsOfTitles(parts: Map<string, Uint8Array>): string[] {
	const xml = textOfPart(parts, "docProps/app.xml");
	const [, size = "", list = ""] =
		/<TitlesOfParts>\s*<vt:vector size="(\d+)"[^>]*>([\s\S]*?)<\/vt:vector>/.exec(xml) ?? [];
	const [, headings = ""] = /<HeadingPairs>([\s\S]*?)<\/HeadingPairs>/.exec(xml) ?? [];
	const counts = [...headings.matchAll(/<vt:i4>(\d+)<\/vt:i4>/g)].map(([, count]) => Number(count));
	const is = (list.match(/<vt:lpstr>/g) ?? []).length;
	const said = counts.reduce((sum, count) => sum + count, 0);
	return is === Number(size) && is === said ? [] : [`names ${is} of what it holds, and counts ${size} and ${said}`];
}

/** By the element that a part begins with: what must stand in it in this order (19.2.1 and 19.3.1 of part 1). */
const orders: Record<string, string[]> = {
	"p:presentation": [
		...["sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldIdLst", "sldSz", "notesSz"],
		...["embeddedFontLst", "defaultTextStyle", "extLst"],
	].map((name) => `p:${name}`),
	"p:sld": ["p:cSld", "p:clrMapOvr", "p:transition", "p:timing", "p:extLst"],
	"p:sldLayout": ["p:cSld", "p:clrMapOvr", "p:transition", "p:timing", "p:hf", "p:extLst"],
	"p:sldMaster": [
		"p:cSld",
		"p:clrMap",
		"p:sldLayoutIdLst",
		"p:transition",
		"p:timing",
		"p:hf",
		"p:txStyles",
		"p:extLst",
	],
	"p:notes": ["p:cSld", "p:clrMapOvr", "p:extLst"],
	"p:notesMaster": ["p:cSld", "p:clrMap", "p:hf", "p:notesStyle", "p:extLst"],
};

function faultsOfPart(parts: Map<string, Uint8Array>, path: string): string[] {
	const xml = textOfPart(parts, path);
	return [
		...faultsOfOrder(xml).map((name) => `has ${name} where it may not stand in ${path}`),
		...faultsOfSections(xml),
		...faultsOfShapes(xml, path),
		...faultsOfTables(xml),
		...faultsOfText(xml),
		...faultsOfLinks(xml, parts, path),
	];
}

function faultsOfOrder(xml: string): string[] {
	const [, root = ""] = /<(p:\w+)[\s>]/.exec(xml) ?? [];
	const order = orders[root];
	if (!order) return [];
	const places = childrenOf(xml, root).map((name) => ({ name, at: order.indexOf(name) }));
	return places.filter(({ at }, index) => at < 0 || (index > 0 && at <= places[index - 1]!.at)).map(({ name }) => name);
}

/** Of its outermost element. */
function childrenOf(xml: string, root: string): string[] {
	const children: string[] = [];
	let depth = 0;
	for (const [, end = "", name = "", rest = ""] of xml
		.slice(xml.indexOf(`<${root}`))
		.matchAll(/<(\/?)([\w:]+)([^>]*)>/g)) {
		if (end) depth -= 1;
		else {
			if (depth === 1) children.push(name);
			if (!rest.endsWith("/")) depth += 1;
		}
	}
	return children;
}

/** What stands for a section is written in capitals ([MS-PPTX], 2.6.3), and the slides of all are slides of the file. */
function faultsOfSections(xml: string): string[] {
	const sections = [...xml.matchAll(/<p14:section [^>]*\bid="([^"]*)"/g)].map(([, id = ""]) => id);
	const wrong = sections.filter((id) => !/^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(id));
	const slides = new Set([...xml.matchAll(/<p:sldId [^>]*\bid="(\d+)"/g)].map(([, id]) => id));
	const named = [...xml.matchAll(/<p14:sldId id="(\d+)"/g)].map(([, id]) => id);
	return [
		...wrong.map((id) => `calls a section ${id}`),
		...(new Set(sections).size === sections.length ? [] : ["gives one number to two sections"]),
		...(named.length === 0 || (named.length === slides.size && named.every((id) => slides.has(id)))
			? []
			: ["has slides in no section, or in two"]),
	];
}

function faultsOfShapes(xml: string, path: string): string[] {
	const ids = [...xml.matchAll(/<p:cNvPr id="([^"]*)"/g)].map(([, id = ""]) => id);
	const bad = ids.filter((id) => !/^[1-9]\d*$/.test(id));
	const sizes = [...xml.matchAll(/<a:ext c[xy]="([^"]*)" c[xy]="([^"]*)"\/>/g)].flatMap(([, x = "", y = ""]) => [x, y]);
	return [
		...(new Set(ids).size === ids.length ? [] : [`gives one number to two shapes of ${path}`]),
		...bad.map((id) => `numbers a shape "${id}" in ${path}`),
		...sizes.filter((size) => !/^\d+$/.test(size)).map((size) => `has a shape of the size ${size} in ${path}`),
		...(xml.includes("<p:txBody>") && /<p:txBody>(?:(?!<a:p[ />]|<\/p:txBody>)[\s\S])*<\/p:txBody>/.test(xml)
			? [`has a text without a paragraph in ${path}`]
			: []),
	];
}

/** Each row has a cell for each column, those that a wide one covers too. */
function faultsOfTables(xml: string): string[] {
	return (xml.match(/<a:tbl>[\s\S]*?<\/a:tbl>/g) ?? []).flatMap((table) => {
		const columns = (table.match(/<a:gridCol /g) ?? []).length;
		const rows = table.match(/<a:tr [\s\S]*?<\/a:tr>/g) ?? [];
		return rows.flatMap((row) => {
			const cells = [...row.matchAll(/<a:tc(?=[ >])([^>]*)>/g)].map(([, text = ""]) => text);
			const covered = cells.filter((text) => /hMerge="1"/.test(text)).length;
			const wide = cells.reduce((sum, text) => sum + Number(/gridSpan="(\d+)"/.exec(text)?.[1] ?? 1) - 1, 0);
			return cells.length === columns && covered === wide
				? []
				: [`has a table whose row has ${cells.length} cells for ${columns} columns`];
		});
	});
}

/** Sizes and spaces as whole hundredths of a point, within what they may be; no sign that XML 1.0 has not. */
function faultsOfText(xml: string): string[] {
	const sizes = [...xml.matchAll(/<a:\w*[rR]Pr\b[^>]*? sz="([^"]*)"/g)].map(([, size = ""]) => size);
	const spaces = [...xml.matchAll(/<a:spcPts val="([^"]*)"/g)].map(([, size = ""]) => size);
	const isWithin = (text: string, least: number, most: number) =>
		/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
	return [
		...sizes.filter((size) => !isWithin(size, 100, 400_000)).map((size) => `sets letters in a size of ${size}`),
		...spaces.filter((size) => !isWithin(size, 0, 158_400)).map((size) => `sets lines ${size} apart`),
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
		...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) ? ["holds a sign that is none in XML"] : []),
		...(/ (?:tooltip|action|tgtFrame|invalidUrl)=""/.test(xml) ? ["has an attribute that says nothing"] : []),
	];
}

/** A link to a slide says that it is one, and leads to no address; any other leads to an address. */
function faultsOfLinks(xml: string, parts: Map<string, Uint8Array>, path: string): string[] {
	const relations = new Map(relationsOf(parts, path).map((it) => [it.id, it]));
	return [...xml.matchAll(/<a:hlinkClick\b([^>]*)>/g)].flatMap(([, text = ""]) => {
		const [, id = ""] = /r:id="([^"]*)"/.exec(text) ?? [];
		const relation = relations.get(id);
		if (!relation) return [`has a link to nothing in ${path}`];
		const isJump = text.includes("ppaction://hlinksldjump");
		const isRight = isJump ? relation.type === "slide" : relation.type === "hyperlink" && !relation.isWithin;
		return isRight ? [] : [`has a link of another kind than what it leads to, in ${path}`];
	});
}

/** Of the type that its part must have, by what refers to it. */
const types: Record<string, string> = {
	slide: "presentationml.slide+xml",
	slideLayout: "presentationml.slideLayout+xml",
	slideMaster: "presentationml.slideMaster+xml",
	notesSlide: "presentationml.notesSlide+xml",
	notesMaster: "presentationml.notesMaster+xml",
	theme: "officedocument.theme+xml",
	image: "image/png",
};

/** What is referred to is of the type that it is referred to as. */
export function faultsOfKinds({ parts }: ReadPptx): string[] {
	const list = textOfPart(parts, "[Content_Types].xml");
	const named = (element: string, key: string) =>
		new Map(
			[...list.matchAll(new RegExp(`<${element} ${key}="/?([^"]+)" ContentType="([^"]+)"`, "g"))].map(
				([, name = "", type = ""]) => [name, type] as const,
			),
		);
	const [overrides, endings] = [named("Override", "PartName"), named("Default", "Extension")];
	const found = [...parts.keys()]
		.filter((path) => !path.includes("_rels/"))
		.flatMap((path) => relationsOf(parts, path));
	const wrong = found.filter(({ type, to, isWithin }) => {
		const is = overrides.get(to) ?? endings.get(posix.extname(to).slice(1)) ?? "";
		return isWithin && parts.has(to) && types[type] !== undefined && !is.endsWith(types[type]);
	});
	return [...new Set(wrong.map(({ to, type }) => `has ${dirname(to)}/${posix.basename(to)}, which is no ${type}`))];
}
