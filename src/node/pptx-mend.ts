/** Puts right what the library that writes presentations leaves amiss, by the rules of ISO 29500. */
import JSZip from "jszip";
import { escapeHtml } from "../render/html.ts";
import { koreanFace, officeFaces } from "../render/office-letters.ts";
import { decoration, headed, linkName, type PptxDeck } from "./pptx-write.ts";

/** Six hexadecimal digits each. */
export interface Palette {
	ink: string;
	ground: string;
	stripe: string;
	ground2: string;
	tones: [string, string, string, string];
	now: string;
	ink2: string;
}

export async function mendPptx(file: Buffer, deck: PptxDeck, palette: Palette): Promise<Buffer> {
	const zip = await JSZip.loadAsync(file);
	const change = async (path: string, how: (xml: string) => string) => {
		const part = zip.file(path);
		if (!part) throw new Error(`The presentation has no ${path}.`);
		zip.file(path, how(await part.async("string")));
	};
	await change("ppt/theme/theme1.xml", (xml) => inColours(xml, palette));
	zip.file("ppt/theme/theme2.xml", await zip.file("ppt/theme/theme1.xml")!.async("string"));
	await change("ppt/notesMasters/_rels/notesMaster1.xml.rels", (xml) => xml.replace("theme1.xml", "theme2.xml"));
	await change("[Content_Types].xml", (xml) => withoutGhosts(xml, new Set(Object.keys(zip.files))));
	await change("ppt/presentation.xml", inOrder);
	await change("ppt/slideMasters/slideMaster1.xml", (xml) => withTitle(withGround(xml), deck.language));
	await change("ppt/slideLayouts/slideLayout1.xml", (xml) => withTitle(asTitleOnly(xml), deck.language));
	await change("docProps/app.xml", (xml) => named(xml, deck));
	for (const [index, { notes }] of deck.slides.entries()) {
		await change(`ppt/slides/slide${index + 1}.xml`, (xml) => mendSlide(xml, deck.language));
		await change(`ppt/notesSlides/notesSlide${index + 1}.xml`, (xml) => withNotes(xml, notes, deck.language));
	}
	return withoutFolders(zip);
}

/** Empty ones are no parts, and the others are told by the paths of what is in them. */
function withoutFolders(zip: JSZip): Promise<Buffer> {
	const packed = new JSZip();
	for (const { name, dir } of Object.values(zip.files)) {
		// Pictures are packed already.
		const compression = name.endsWith(".png") ? "STORE" : "DEFLATE";
		const part = zip.file(name);
		if (part && !dir) packed.file(name, part.async("uint8array"), { createFolders: false, compression });
	}
	return packed.generateAsync({ type: "nodebuffer" });
}

/** It names a master for every slide, and writes one; each master has a theme of its own. */
function withoutGhosts(xml: string, parts: Set<string>): string {
	const real = xml.replace(/\s*<Override PartName="\/([^"]+)"[^>]*>/g, (whole, name) =>
		parts.has(name) ? whole.trim() : "",
	);
	const endings = new Set([...parts].map((path) => path.replace(/^.*\./, "")));
	return real
		.replace(/\s*<Default Extension="([^"]+)"[^>]*>/g, (whole, ending) => (endings.has(ending) ? whole.trim() : ""))
		.replace(/<Override PartName="\/ppt\/theme\/theme1\.xml"([^>]*)>/, (whole, type) => {
			return `${whole}<Override PartName="/ppt/theme/theme2.xml"${type}>`;
		});
}

/** Masters stand before slides (19.2.1.26), the names of sections in capitals, and notes on the paper that their master is drawn for. */
function inOrder(xml: string): string {
	const [notes = ""] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml) ?? [];
	return xml
		.replace(notes, "")
		.replace("</p:sldMasterIdLst>", (end) => end + notes)
		.replace(/<p:notesSz [^>]*>/, '<p:notesSz cx="6858000" cy="9144000"/>')
		.replace(/(<p14:section [^>]*id=")(\{[^}]*\})"/g, (_, start: string, id: string) => `${start}${id.toUpperCase()}"`);
}

function withGround(xml: string): string {
	const ground = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
	return xml.includes("<p:bg>") ? xml : xml.replace("<p:cSld>", `<p:cSld>${ground}`);
}

function asTitleOnly(xml: string): string {
	return xml
		.replace(/(<p:sldLayout [^>]*?)( preserve="1")/, '$1 type="titleOnly"$2')
		.replace('name="DEFAULT"', 'name="Title"');
}

function inColours(xml: string, { ink, ground, stripe, ground2, tones, now, ink2 }: Palette): string {
	const names = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
	const colours = [ink, ground, stripe, ground2, ...tones, now, ink2];
	const scheme = [...names, "hlink", "folHlink"].map((name, index) => {
		return `<a:${name}><a:srgbClr val="${(colours[index] ?? stripe).toUpperCase()}"/></a:${name}>`;
	});
	return xml.replace(
		/<a:clrScheme name="[^"]*">[\s\S]*?<\/a:clrScheme>/,
		`<a:clrScheme name="Deck">${scheme.join("")}</a:clrScheme>`,
	);
}

const title = '<p:ph type="title"/>';

/** Programs list slides by their titles, and read them out: a title on a slide wants one in its layout. */
function withTitle(xml: string, language: string): string {
	const shape = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${title}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="548640" y="594360"/><a:ext cx="11094720" cy="731520"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="4000" b="1"/></a:lvl1pPr></a:lstStyle><a:p><a:endParaRPr lang="${language}"/></a:p></p:txBody></p:sp>`;
	return xml.replace("</p:spTree>", `${shape}</p:spTree>`);
}

function mendSlide(xml: string, language: string): string {
	const titled = xml.replace(
		/(<p:cNvPr id="\d+" name="Title">(?:(?!<\/p:sp>)[\s\S])*?<p:cNvSpPr)\/>\s*<p:nvPr>\s*<\/p:nvPr>/,
		`$1><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${title}</p:nvPr>`,
	);
	const told = described(numbered(withoutRepeats(titled)));
	return inLanguage(told, language)
		.replace(new RegExp(`(name="${headed} \\d+"(?:(?!<a:tblPr)[\\s\\S])*<a:tblPr)/>`, "g"), '$1 firstRow="1"/>')
		.replace(/(<a:bodyPr wrap="none"[^>]* anchor="ctr")>/g, '$1 anchorCtr="1">');
}

const unseen =
	'<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** Nobody is told of a rule or a ground, and everybody of where a field leads. */
function described(xml: string): string {
	return xml
		.replace(
			new RegExp(`(<p:cNvPr id="(\\d+)" name="${decoration})"[^>]*?>\\s*</p:cNvPr>`, "g"),
			(_, start: string, id: string) => `${start} ${id}">${unseen}</p:cNvPr>`,
		)
		.replace(new RegExp(`(<p:cNvPr id="\\d+" name="${linkName})([^"]*)">`, "g"), (_, start: string, name: string) => {
			// The library makes entities of its own entities.
			const label = name.replace(/&amp;(?=(?:amp|lt|gt|quot|apos);)/g, "&");
			return `${start}${label}" descr="${label}">`;
		});
}

/** Ends of paragraphs and lines are set as what stands before them. */
function inLanguage(xml: string, language: string): string {
	return xml
		.replace(/(<a:endParaRPr lang=")en-US"/g, `$1${language}"`)
		.replace(/<a:br\/>(?=<a:r><a:rPr lang="([^"]*)" sz="(\d+)")/g, '<a:br><a:rPr lang="$1" sz="$2"/></a:br>');
}

const properties = /<a:pPr\b[^>]*?(?:\/>|>[\s\S]*?<\/a:pPr>)/g;

/** A paragraph has its properties once, in front of its runs; empty attributes say nothing. */
function withoutRepeats(xml: string): string {
	return xml
		.replace(/<a:p>[\s\S]*?<\/a:p>/g, (paragraph) => {
			const [first = ""] = paragraph.match(properties) ?? [];
			return `<a:p>${first}${paragraph.slice("<a:p>".length).replace(properties, "")}`;
		})
		.replace(/ (?:tooltip|action|tgtFrame|invalidUrl)=""/g, "")
		.replace(/ altLang="en-US"/g, "");
}

/** No two things on a slide have one number. */
function numbered(xml: string): string {
	let id = 0;
	return xml.replace(/(<p:cNvPr id=")\d+"/g, (_, start: string) => {
		id += 1;
		return `${start}${id}"`;
	});
}

function withNotes(xml: string, notes: string[], language: string): string {
	const paragraphs = notes.map((text) => {
		return `<a:p><a:r><a:rPr lang="${language}"/><a:t>${escapeHtml(text)}</a:t></a:r></a:p>`;
	});
	return xml.replace(
		/(type="body"[\s\S]*?<a:lstStyle\/>)[\s\S]*?(<\/p:txBody>)/,
		(_, start: string, end: string) => start + (paragraphs.join("") || "<a:p/>") + end,
	);
}

/** It calls every slide by its number, and knows of other typefaces. */
function named(xml: string, { slides }: PptxDeck): string {
	const faces = [...new Set([...Object.values(officeFaces), koreanFace])].map((face) => `<vt:lpstr>${face}</vt:lpstr>`);
	const names = slides.map(({ drawing }) => {
		const runs = drawing.texts.find(({ isTitle }) => isTitle)?.paragraphs.flatMap((it) => it.runs) ?? [];
		return `<vt:lpstr>${escapeHtml(runs.map(({ text }) => text).join(""))}</vt:lpstr>`;
	});
	const parts = [...faces, "<vt:lpstr>Office Theme</vt:lpstr>", ...names];
	return xml
		.replace(/(Fonts Used<\/vt:lpstr><\/vt:variant>\s*<vt:variant><vt:i4>)\d+/, `$1${faces.length}`)
		.replace(/(<TitlesOfParts>\s*<vt:vector size=")\d+/, `$1${parts.length}`)
		.replace(
			/(<TitlesOfParts>\s*<vt:vector [^>]*>)[\s\S]*?(?=<\/vt:vector>)/,
			(_, start: string) => start + parts.join(""),
		);
}
