/**
 * Sheets in parts that are printed one after the other: a browser takes longer for each page the more pages there are, and what it has printed
 * can be finished while it prints what follows. Links lead from one part to another all the same.
 */
import type { Page } from "./page.ts";
import { bodyOf, type Sheets } from "./sheets.ts";

/** @param most sheets in a part; parts are as even as they can be. */
export function partsOfSheets(sheets: Sheets, most: number): Page[] {
	const { papers, lang, title, description } = sheets;
	const count = Math.ceil(papers.length / most);
	if (count < 2) return [sheets];
	const size = Math.ceil(papers.length / count);
	const groups = Array.from({ length: count }, (_, index) => papers.slice(index * size, (index + 1) * size));
	const ends = groups.map((group) => endsIn(group.join("")));
	return groups.map((group, index) => {
		const elsewhere = new Set(ends.flatMap(({ targets }, other) => (other === index ? [] : [...targets])));
		return { lang, title, description, body: bodyOf([renderEnds(ends[index]!, elsewhere), ...group]) };
	});
}

/** Where links begin and end: names as they stand in HTML. */
interface Ends {
	/** What they lead to. */
	targets: Set<string>;
	/** What they can lead to. */
	ids: Set<string>;
}

function endsIn(body: string): Ends {
	const found = (pattern: RegExp) => new Set([...body.matchAll(pattern)].map(([, id = ""]) => id));
	return { targets: found(/\shref="#([^"]+)"/g), ids: found(/\sid="([^"]+)"/g) };
}

/** Browsers write a link only if they know its target, and a target only if a link leads to it: here is the other end of each, unseen. */
function renderEnds({ targets, ids }: Ends, elsewhere: Set<string>): string {
	const missing = [...targets].filter((id) => !ids.has(id));
	const wanted = [...ids].filter((id) => elsewhere.has(id));
	const links = [...missing.map((id) => `<i id="${id}"></i>`), ...wanted.map((id) => `<a href="#${id}"></a>`)];
	return `<div hidden>${links.join("")}</div>`;
}
