/** Links to the list of sources: their address says which they lead to. */

const list = "#/source/";

/** Selects those to any source. */
export const toSource = `a[href^="${list}"]`;

/** Selects those to one. */
export function linkTo(id: string): string {
	return `a[href="${list}${CSS.escape(id)}"]`;
}

/** The id of the source that a link leads to. */
export function sourceOf(link: Element): string {
	return link.getAttribute("href")?.slice(list.length) ?? "";
}
