/** A presentation read back: its parts, and what stands on each slide, by the file alone and not by what was meant. */
import { dirname, posix } from "node:path";
import JSZip from "jszip";

export interface ReadPptx {
	/** By path, as bytes. */
	parts: Map<string, Uint8Array>;
	/** In the order in which they are shown. */
	slides: ReadPptxSlide[];
}

export interface ReadPptxSlide {
	path: string;
	/** Of the placeholder that programs take a slide's title from. */
	title: string;
	text: string;
	notes: string;
	/** Numbers of what stands on it. */
	ids: string[];
	fonts: Set<string>;
	/** What is said of each picture. */
	alts: string[];
	/** Paths of slides, and addresses. */
	links: { to: string; isWithin: boolean }[];
}

export interface Relation {
	id: string;
	type: string;
	/** A path within the file, or an address. */
	to: string;
	isWithin: boolean;
}

export async function readPptx(file: Uint8Array): Promise<ReadPptx> {
	const zip = await JSZip.loadAsync(file);
	const entries = Object.values(zip.files).filter(({ dir }) => !dir);
	const parts = new Map(
		await Promise.all(entries.map(async (it) => [it.name, await it.async("uint8array")] as [string, Uint8Array])),
	);
	const main = "ppt/presentation.xml";
	const relations = new Map(relationsOf(parts, main).map((it) => [it.id, it.to]));
	const ids = [...textOfPart(parts, main).matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].map(([, id = ""]) => id);
	return { parts, slides: ids.map((id) => readSlide(parts, relations.get(id) ?? "")) };
}

/** Empty where there is no such part. */
export function textOfPart(parts: Map<string, Uint8Array>, path: string): string {
	return new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
}

/** What a part refers to, by its own list of that. */
export function relationsOf(parts: Map<string, Uint8Array>, path: string): Relation[] {
	const list = posix.join(dirname(path), "_rels", `${posix.basename(path)}.rels`);
	return [...textOfPart(parts, list).matchAll(/<Relationship\b([^>]*)>/g)].map(([, text = ""]) => {
		const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributesOf(text);
		const isWithin = mode !== "External";
		return { id, type: posix.basename(type), to: isWithin ? resolved(path, target) : target, isWithin };
	});
}

function resolved(path: string, target: string): string {
	return target.startsWith("/") ? target.slice(1) : posix.join(dirname(path), target);
}

function attributesOf(text: string): Record<string, string> {
	return Object.fromEntries(
		[...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value = ""]) => [name, plain(value)]),
	);
}

function readSlide(parts: Map<string, Uint8Array>, path: string): ReadPptxSlide {
	const xml = textOfPart(parts, path);
	const relations = relationsOf(parts, path);
	const shapes = xml.match(/<p:sp>[\s\S]*?<\/p:sp>/g) ?? [];
	const title = shapes.find((shape) => /<p:ph\b[^>]*type="(?:title|ctrTitle)"/.test(shape)) ?? "";
	const notes = relations.find(({ type }) => type === "notesSlide")?.to ?? "";
	return {
		path,
		title: textOf(title),
		text: textOf(xml),
		notes: textOf(/type="body"[\s\S]*?<\/p:sp>/.exec(textOfPart(parts, notes))?.[0] ?? ""),
		ids: [...xml.matchAll(/<p:cNvPr id="([^"]*)"/g)].map(([, id = ""]) => id),
		fonts: new Set([...xml.matchAll(/<a:(?:latin|ea|cs) typeface="([^"]*)"/g)].map(([, name = ""]) => name)),
		alts: [...xml.matchAll(/<p:pic>[\s\S]*?<p:cNvPr\b([^>]*)>/g)].map(
			([, text = ""]) => attributesOf(text).descr ?? "",
		),
		links: relations
			.filter(({ type }) => type === "hyperlink" || type === "slide")
			.map(({ to, isWithin }) => ({ to, isWithin })),
	};
}

/** Paragraphs as lines. */
function textOf(xml: string): string {
	const paragraphs = xml.match(/<a:p>[\s\S]*?<\/a:p>/g) ?? [];
	return paragraphs
		.map((it) => plain([...it.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join("")))
		.filter(Boolean)
		.join("\n");
}

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plain(text: string): string {
	return text.replace(/&(#\d+|\w+);/g, (whole, name: string) =>
		name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (signs[name] ?? whole),
	);
}
