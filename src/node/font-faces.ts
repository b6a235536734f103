/** The typefaces of the page: which faces there are, and the files of each, by script. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project.ts";

export interface FontFace {
	family: string;
	/** The package under `@fontsource/`; its files begin with the same name. */
	folder: string;
	weight: number;
	style: "normal" | "italic";
}

/** A file of a face: `script` is the package's name for it ("latin", "cyrillic", "korean", or the number of a slice). */
export interface FontFile {
	face: FontFace;
	script: string;
	path: string;
	/** As in CSS `unicode-range`; null for a file the package gives no range for. */
	range: string | null;
}

const family = (family: string, folder: string, normal: number[], italic: number[] = []): FontFace[] => [
	...normal.map((weight) => ({ family, folder, weight, style: "normal" as const })),
	...italic.map((weight) => ({ family, folder, weight, style: "italic" as const })),
];

/** The faces that stand in front in some stack of the style sheets. */
export const mainFaces: FontFace[] = [
	...family("Sofia Sans Extra Condensed", "sofia-sans-extra-condensed", [700, 800]),
	...family("Sofia Sans Condensed", "sofia-sans-condensed", [500, 600]),
	...family("IBM Plex Sans", "ibm-plex-sans", [400, 500, 600], [400]),
	...family("Source Serif 4", "source-serif-4", [400], [400]),
];

/** The faces that end every stack: they hold what is in none before them. */
export const lastFaces: FontFace[] = family("IBM Plex Sans KR", "ibm-plex-sans-kr", [400, 600]);

/** The family before the last in every stack: what it holds is not needed of the last. */
export const textFamily = "IBM Plex Sans";

/** Of a face's files the whole ones come first, then the numbered slices of large scripts. */
export function filesOf(face: FontFace): FontFile[] {
	const folder = join(projectRoot, "node_modules/@fontsource", face.folder);
	const ranges: Record<string, string> = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
	const { subsets }: { subsets: string[] } = JSON.parse(readFileSync(join(folder, "metadata.json"), "utf8"));
	const slices = Object.keys(ranges).filter((key) => key.startsWith("["));
	const scripts = [...subsets.filter(isWanted).sort(byFrequency), ...slices];
	return scripts
		.map((key) => ({ key, script: key.replace(/[[\]]/g, "") }))
		.map(({ key, script }) => ({ face, script, path: pathOf(folder, face, script), range: ranges[key] ?? null }))
		.filter(({ path }) => existsSync(path));
}

function pathOf(folder: string, face: FontFace, script: string): string {
	return join(folder, "files", `${face.folder}-${script}-${face.weight}-${face.style}.woff2`);
}

const frequency = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "korean"];

/** Vietnamese repeats what Latin has but for a few letters; it is read after the others. */
function byFrequency(a: string, b: string): number {
	const rank = (script: string) => (frequency.includes(script) ? frequency.indexOf(script) : frequency.length);
	return rank(a) - rank(b);
}

function isWanted(script: string): boolean {
	return script !== "emoji" && script !== "math" && script !== "symbols";
}
