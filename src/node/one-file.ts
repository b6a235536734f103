/** The deck as one file: scripts, styles, fonts and pictures in the page itself, which then asks for nothing at all. */
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { hashOf } from "./fill-page.ts";
import { projectRoot } from "./project.ts";

export interface OneFile {
	/** Of the deck, fit to name a file. */
	id: string;
	html: string;
}

/** @throws StoryError when the story has mistakes: they have then been printed. */
export async function buildOneFile({ notes }: { notes: boolean }): Promise<OneFile> {
	const built = (await build({
		configFile: join(projectRoot, "vite.config.ts"),
		mode: notes ? "notes" : "production",
		logLevel: "warn",
		build: {
			write: false,
			// Fonts go into the style sheet, and whatever is imported later into the one script.
			assetsInlineLimit: () => true,
			cssCodeSplit: false,
			rolldownOptions: { output: { codeSplitting: false } },
		},
	})) as Rolldown.RolldownOutput;
	const html = inlineSite(built.output.map(fileOf));
	return { id: deckIdOf(html), html };
}

export interface BuiltFile {
	/** As the page names it, without `./`. */
	name: string;
	content: string | Uint8Array;
}

function fileOf(output: Rolldown.OutputChunk | Rolldown.OutputAsset): BuiltFile {
	return { name: output.fileName, content: output.type === "chunk" ? output.code : output.source };
}

/**
 * Puts all files of a site into its page.
 * @throws when the page would still name a file, or when a file would be lost.
 */
export function inlineSite(files: BuiltFile[]): string {
	const left = new Map(files.map((file) => [file.name, file]));
	const take = (url: string) => {
		const name = decodeURI(url.replace(/^\.\//, ""));
		const file = left.get(name);
		if (!file) throw new Error(`The page names "${url}", which was not built.`);
		return file;
	};
	const page = textOf(take("index.html"));
	const used = new Set(["index.html"]);
	const textAt = (url: string) => {
		const file = take(url);
		used.add(file.name);
		return textOf(file);
	};
	const html = page
		.replace(/<script type="module"[^>]*\ssrc="([^"]+)"[^>]*><\/script>/g, (_, url) => scriptOf(textAt(url)))
		.replace(/<link rel="stylesheet"[^>]*\shref="([^"]+)"[^>]*>/g, (_, url) => styleOf(textAt(url)))
		.replace(/(<(?:img|image|source)\b[^>]*\s(?:src|href)=")(?!data:|#)([^"]+)/g, (_, before, url) => {
			used.add(take(url).name);
			return before + dataUrlOf(take(url));
		});
	const lost = [...left.keys()].filter((name) => !used.has(name));
	if (lost.length > 0) throw new Error(`These files have no place in a single page: ${lost.join(", ")}`);
	return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => policyOf(html));
}

/** No script's text may end the script, or open a comment that swallows its end. */
function scriptOf(code: string): string {
	const safe = code.replace(/<\/(?=script)/gi, "<\\/").replace(/<!--/g, "<\\!--");
	return `<script type="module">${safe}</script>`;
}

function styleOf(css: string): string {
	return `<style>${css.replace(/<\/(?=style)/gi, "<\\/")}</style>`;
}

/** From a disk there is no "self": the page may run the scripts that stand in it, and fetch nothing. */
function policyOf(page: string): string {
	const scripts = [...page.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)];
	const policy = [
		"default-src 'none'",
		["script-src", ...scripts.map(([, text = ""]) => hashOf(text))].join(" "),
		"style-src 'unsafe-inline'",
		"img-src data:",
		"font-src data:",
		"base-uri 'none'",
		"form-action 'none'",
	];
	return `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}" />`;
}

const mediaTypes: Record<string, string> = {
	svg: "image/svg+xml",
	png: "image/png",
	jpg: "image/jpeg",
	jpeg: "image/jpeg",
	webp: "image/webp",
	avif: "image/avif",
	gif: "image/gif",
};

function dataUrlOf({ name, content }: BuiltFile): string {
	const type = mediaTypes[name.split(".").at(-1) ?? ""];
	if (!type) throw new Error(`"${name}" is no picture that a page can hold.`);
	return `data:${type};base64,${Buffer.from(content).toString("base64")}`;
}

function textOf({ content }: BuiltFile): string {
	return typeof content === "string" ? content : Buffer.from(content).toString("utf8");
}

function deckIdOf(html: string): string {
	const [, json] = /<script type="application\/json" id="deck-data">([\s\S]*?)<\/script>/.exec(html) ?? [];
	if (!json) throw new Error("The page holds no data for the player.");
	return (JSON.parse(json) as { id: string }).id;
}
