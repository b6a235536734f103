/** How large the files of a built site are, as they go over the wire. */
import { gzipSync } from "node:zlib";

export interface SiteFile {
	name: string;
	content: string | Uint8Array;
}

const kinds: [name: string, pattern: RegExp][] = [
	["page", /\.html$/],
	["script", /\.js$/],
	["style", /\.css$/],
	["fonts", /\.woff2$/],
	["pictures", /\.(?:png|jpe?g|webp|avif|gif|svg)$/],
];

/** Bytes by kind of file, after gzip where a server would use it, for the kinds there are. */
export function sizesOf(files: SiteFile[]): { kind: string; bytes: number; files: number }[] {
	return kinds
		.map(([kind, pattern]) => ({ kind, found: files.filter(({ name }) => pattern.test(name)) }))
		.filter(({ found }) => found.length > 0)
		.map(({ kind, found }) => ({ kind, files: found.length, bytes: sum(found.map(bytesSent)) }));
}

/** `page 24.1 kB, script 98.0 kB ... 310.2 kB in all (gzip)` */
export function listSizes(files: SiteFile[]): string {
	const sizes = sizesOf(files);
	const total = sum(sizes.map(({ bytes }) => bytes));
	return `${sizes.map(({ kind, bytes }) => `${kind} ${kilobytes(bytes)}`).join(", ")}; ${kilobytes(total)} in all (gzip)`;
}

/** Fonts and photographs are compressed already. */
function bytesSent({ name, content }: SiteFile): number {
	return /\.(?:html|js|css|svg|json)$/.test(name) ? gzipSync(content).length : content.length;
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
