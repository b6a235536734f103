/** Sheets in parts, so that each is laid out and printed by a processor of its own. */
import type { Sheet } from "../render/sheets.ts";

const sheetStart = /<div class="sheet"[ >]/g;
const end = "</main>";

/** @param body of all sheets. @param count of parts. The sheets of a slide stay together; parts are of like length. */
export function partsOf(body: string, sheets: Sheet[], count: number): string[] {
	const starts = [...body.matchAll(sheetStart)].map(({ index }) => index);
	if (starts.length !== sheets.length) throw new RangeError(`there are ${starts.length} sheets, not ${sheets.length}`);
	const foot = body.lastIndexOf(end);
	const cuts = Array.from({ length: count - 1 }, (_, part) => {
		const aim = ((part + 1) * foot) / count;
		return sheets.findIndex(({ slide }, at) => at > 0 && starts[at]! >= aim && slide !== sheets[at - 1]!.slide);
	});
	const edges = [starts[0]!, ...new Set(cuts.filter((at) => at > 0).map((at) => starts[at]!)), foot];
	const targets = [...new Set([...body.matchAll(/ href="#(\/[^"]+)"/g)].map(([, target]) => target!))];
	return edges.slice(1).map((until, part) => {
		const text = body.slice(edges[part]!, until);
		return body.slice(0, starts[0]) + text + end + (edges.length > 2 ? hiddenTargets(text, targets) : "");
	});
}

/** A browser prints links only to what its page has, and a place only where its page links to it: each part has all links, and what stands in the others. */
function hiddenTargets(text: string, targets: string[]): string {
	const own = new Set([...text.matchAll(/ id="(\/[^"]+)"/g)].map(([, id]) => id));
	const links = targets.map((target) => `<a href="#${target}"></a>`);
	const places = targets.filter((target) => !own.has(target)).map((target) => `<a id="${target}"></a>`);
	return `<div hidden>${links.join("")}${places.join("")}</div>`;
}
