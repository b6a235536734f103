/** Links on paper: within the document where they lead to something printed, else to the deck on the web, else nowhere. */
import { escapeHtml } from "./html.ts";

const link = /(<a\b[^>]*?) href="#\/([^"]*)"/g;

/** @param url where the deck is published, if anywhere. A step of a slide is on paper the slide. */
export function linkWithin(body: string, url: string | null): string {
	return linkAmong([body], url)[0]!;
}

/** The same of a body in pieces, each of which may lead to any other. */
export function linkAmong(pieces: string[], url: string | null): string[] {
	const ids = new Set(pieces.flatMap((piece) => [...piece.matchAll(/\sid="\/([^"]+)"/g)].map(([, id]) => id)));
	return pieces.map((piece) =>
		piece.replace(link, (_, start: string, target: string) => {
			const found = [target, target.replace(/\/\d+$/, "")].find((id) => ids.has(id));
			if (found !== undefined) return `${start} href="#/${found}"`;
			// People and places have no address of their own on the web but in the text, which is not what a slide is of.
			return url === null || /^(who|where)\//.test(target) ? start : `${start} href="${escapeHtml(url)}/#/${target}"`;
		}),
	);
}
