/** What is wrong with a presentation that was read back: what programs would have to repair, and what is missing or leads astray. */
import { XMLValidator } from "fast-xml-parser";
import { koreanFace, officeFaces } from "../render/office-letters.ts";
import type { Fault } from "./pdf-faults.ts";
import { type ReadPptx, type ReadPptxSlide, relationsOf, textOfPart } from "./pptx-read.ts";
import { faultsOfKinds, strictFaultsOf } from "./pptx-strict.ts";

export interface ExpectedPptxSlide {
	title: string;
	/** One of several of one title, which says behind that which of them it is. */
	isPart: boolean;
	/** Every one of them is to be found on the slide. */
	words: string[];
	/** Paragraphs; none where there are to be no notes. */
	notes: string[];
	pictures: number;
	/** The addresses on the web that it may lead to. */
	addresses: Set<string>;
}

export function faultsOfPptx(read: ReadPptx, expected: ExpectedPptxSlide[]): Fault[] {
	const { slides } = read;
	const count = slides.length === expected.length ? [] : [`it has ${slides.length} slides, not ${expected.length}`];
	const whole = [...count, ...faultsOfTypes(read), ...faultsOfKinds(read)].map(
		(message): Fault => ({ page: null, message }),
	);
	const strict = strictFaultsOf(read).map(({ path, message }): Fault => ({ page: pageOf(path, slides), message }));
	const own = expected.slice(0, slides.length).flatMap((slide, page) => {
		return faultsOfSlide(slides[page]!, slide, read).map((message): Fault => ({ page, message }));
	});
	return [...whole, ...faultsOfParts(read), ...strict, ...own];
}

/** Every part has a type, and every type that is named a part. */
function faultsOfTypes({ parts }: ReadPptx): string[] {
	const types = textOfPart(parts, "[Content_Types].xml");
	const named = (attribute: string) =>
		new Set([...types.matchAll(new RegExp(`\\b${attribute}="/?([^"]+)"`, "g"))].map(([, name = ""]) => name));
	const [overrides, endings] = [named("PartName"), named("Extension")];
	const untyped = [...parts.keys()].filter((path) => {
		return path !== "[Content_Types].xml" && !overrides.has(path) && !endings.has(path.replace(/^.*\./, ""));
	});
	return [
		...untyped.map((path) => `no type is named for its part ${path}`),
		...[...overrides].filter((path) => !parts.has(path)).map((path) => `it names a part that it has not: ${path}`),
	];
}

/** XML is well formed, and what a part refers to is there. */
function faultsOfParts({ parts, slides }: ReadPptx): Fault[] {
	return [...parts].flatMap(([path, bytes]) => {
		const messages = /\.(xml|rels)$/.test(path) ? faultsOfXml(parts, path) : faultsOfMedia(path, bytes);
		return messages.map((message): Fault => ({ page: pageOf(path, slides), message }));
	});
}

function pageOf(path: string, slides: ReadPptxSlide[]): number | null {
	const page = slides.findIndex((slide) => numberIn(slide.path) === numberIn(path));
	return page < 0 ? null : page;
}

/** Of the slide that a part belongs to, as the library names parts. */
function numberIn(path: string): string {
	return /(?:slides\/(?:_rels\/)?slide|notesSlide|media\/image-)(\d+)/.exec(path)?.[1] ?? path;
}

function faultsOfXml(parts: Map<string, Uint8Array>, path: string): string[] {
	const xml = textOfPart(parts, path);
	const valid = XMLValidator.validate(xml);
	if (valid !== true) return [`is not well-formed XML: ${path}:${valid.err.line}: ${valid.err.msg}`];
	const relations = relationsOf(parts, path);
	const known = new Set(relations.map(({ id }) => id));
	const asked = [...xml.matchAll(/\br:(?:id|embed|link)="([^"]+)"/g)].map(([, id = ""]) => id);
	return [
		...relations
			.filter(({ to, isWithin }) => isWithin && !parts.has(to))
			.map(({ to }) => `refers to ${to}, which is not there`),
		...asked.filter((id) => !known.has(id)).map((id) => `asks for ${id}, which ${path} has no relation to`),
		...(known.size === relations.length ? [] : [`gives a number to two relations of ${path}`]),
	];
}

/** Beginning of a PNG (ISO 15948, 5.2), after which its size stands. */
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function faultsOfMedia(path: string, bytes: Uint8Array): string[] {
	return png.every((byte, at) => bytes[at] === byte) ? [] : [`holds a picture that is none: ${path}`];
}

function faultsOfSlide(slide: ReadPptxSlide, expected: ExpectedPptxSlide, read: ReadPptx): string[] {
	const text = squashed(slide.text);
	const lost = expected.words.filter((word) => !text.includes(squashed(word)));
	const faces = new Set([...Object.values(officeFaces), koreanFace]);
	return [
		...(isTitled(slide.title, expected) ? [] : [`is titled "${slide.title}", not "${expected.title}"`]),
		...(lost.length > 0 ? [`lacks ${lost.length} of its words: ${lost.slice(0, 8).join(" ")}`] : []),
		...(squashed(slide.notes) === squashed(expected.notes.join("")) ? [] : ["has other notes than its speaker wrote"]),
		...(new Set(slide.ids).size === slide.ids.length ? [] : ["gives one number to two things"]),
		...(slide.alts.length < expected.pictures ? ["lacks a picture"] : []),
		...(slide.alts.every((alt) => alt === null || alt.trim())
			? []
			: ["says nothing of a picture to those who do not see it"]),
		...[...slide.fonts].filter((name) => !faces.has(name)).map((name) => `is set in ${name}`),
		...faultsOfOrder(textOfPart(read.parts, slide.path)),
		...faultsOfLinks(slide, expected, read),
	];
}

function isTitled(given: string, { title, isPart }: ExpectedPptxSlide): boolean {
	const [is, wanted] = [squashed(given), squashed(title)];
	return isPart ? is.startsWith(wanted) : is === wanted;
}

/** Properties stand in front of the runs of a paragraph, and once. */
function faultsOfOrder(xml: string): string[] {
	const paragraphs = xml.match(/<a:p>[\s\S]*?<\/a:p>/g) ?? [];
	const wrong = paragraphs.filter((it) => it.lastIndexOf("<a:pPr") > "<a:p>".length);
	return wrong.length > 0 ? [`repeats the properties of ${wrong.length} paragraphs`] : [];
}

function faultsOfLinks({ links }: ReadPptxSlide, { addresses }: ExpectedPptxSlide, { slides }: ReadPptx): string[] {
	return links.flatMap(({ to, isWithin }) => {
		if (isWithin) return slides.some(({ path }) => path === to) ? [] : [`leads to ${to}, which is no slide`];
		return addresses.has(to) ? [] : [`leads to ${to}, which its slide does not name`];
	});
}

/** Without white space, of which programs have ideas of their own. */
function squashed(text: string): string {
	return text.normalize("NFC").replace(/[\s\u00ad\u200b-\u200d\u2060]+/g, "");
}
