/** A presentation read back: its parts, and what stands on each slide, by the file alone and not by what was meant. */
import { dirname, posix } from "node:path";
import JSZip from "jszip";

export interface ReadPptx {
	/** By path, as bytes. */
	parts: Map<string, Uint8Array>;
	/** Of all that is packed in it, as often as it is. */
	names: string[];
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
	/** What is said of each picture; null of those that say nothing. */
	alts: (string | null)[];
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
	return { parts, names: namesIn(file), slides: ids.map((id) => readSlide(parts, relations.get(id) ?? "")) };
}

/** By the directory at the end of the file (PKWARE's APPNOTE, 4.3.12), since what unpacks it keeps one of each name. */
function namesIn(file: Uint8Array): string[] {
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	let end = file.byteLength - 22;
	while (end > 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
	const names: string[] = [];
	let at = view.getUint32(end + 16, true);
	while (at < end && view.getUint32(at, true) === 0x02014b50) {
		const [length, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
			number,
			number,
			number,
		];
		names.push(new TextDecoder().decode(file.subarray(at + 46, at + 46 + length)));
		at += 46 + length + extra + comment;
	}
	return names;
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
		alts: [...xml.matchAll(/<p:pic>[\s\S]*?<p:cNvPr\b([^>]*)>([\s\S]*?)<\/p:nvPicPr>/g)].map(
			([, text = "", more = ""]) => (more.includes("<adec:decorative") ? null : (attributesOf(text).descr ?? "")),
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
