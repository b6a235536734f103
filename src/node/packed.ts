/** What a decent host does for a site: texts go out packed by Brotli, each packed once for as long as it stays as it is. */
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const pack = promisify(brotliCompress);

/** A tenth of a second for a page of a megabyte; the next step up would take ten times that. */
const quality = 9;

/** Files of fewer bytes are not worth the head that says so. */
const least = 1024;

const types: Record<string, string> = {
	".html": "text/html;charset=utf-8",
	".js": "text/javascript",
	".css": "text/css",
	".svg": "image/svg+xml",
	".json": "application/json",
	".webmanifest": "application/manifest+json",
};

/** Names of this machine alone: any other is left to Vite, which knows whether it may be asked by it. */
const ownHost = /^(?:localhost|[\w-]+\.localhost|\d+(?:\.\d+){3}|\[[\da-f:.]+\])(?::\d+)?$/i;

type Next = (error?: unknown) => void;

/** For a server of the files in a folder, ahead of what serves them: what it does not answer is left to that. */
export function servePacked(folder: string): (request: IncomingMessage, response: ServerResponse, next: Next) => void {
	const kept = new Map<string, { tag: string; body: Promise<Buffer> }>();
	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
		const file = fileAsked(request, folder);
		const type = file && types[extname(file)];
		if (!type) return false;
		const found = await stat(file).catch(() => null);
		if (!found?.isFile() || found.size < least) return false;
		const tag = `W/"${found.size}-${found.mtimeMs}-br"`;
		response.setHeader("Cache-Control", "no-cache");
		response.setHeader("ETag", tag);
		response.setHeader("Vary", "Accept-Encoding");
		if (request.headers["if-none-match"] === tag) {
			response.writeHead(304).end();
			return true;
		}
		if (kept.get(file)?.tag !== tag) kept.set(file, { tag, body: readFile(file).then(packText) });
		const body = await kept.get(file)!.body;
		response
			.writeHead(200, { "Content-Type": type, "Content-Encoding": "br", "Content-Length": body.length })
			.end(request.method === "HEAD" ? undefined : body);
		return true;
	};
	return (request, response, next) => {
		answer(request, response).then((isAnswered) => isAnswered || next(), next);
	};
}

function packText(text: Buffer): Promise<Buffer> {
	return pack(text, {
		params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
	});
}

/** Null for what is not simply a file of the folder, asked for by who can unpack it. */
function fileAsked({ method, headers, url = "/" }: IncomingMessage, folder: string): string | null {
	const [path = "/"] = url.split(/[?#]/);
	const takesIt = /\bbr\b/.test(String(headers["accept-encoding"]));
	const isPlain = (method === "GET" || method === "HEAD") && !headers.range && /^\/[\w./@~-]*$/.test(path);
	if (!takesIt || !isPlain || !ownHost.test(headers.host ?? "")) return null;
	const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
	return file.startsWith(normalize(folder) + sep) ? file : null;
}
