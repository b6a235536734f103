/** HTML that the engine has made itself, as a tree: well formed, so that no more than this is needed to read it. */

export interface HtmlElement {
	tag: string;
	attributes: Record<string, string>;
	children: (HtmlElement | string)[];
}

const token = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/g;
const empty = new Set(["br", "img", "hr", "wbr", "input", "meta", "link"]);

/** @throws for an end without its beginning: that is not HTML of the engine's. */
export function parseHtml(text: string): HtmlElement {
	const root: HtmlElement = { tag: "", attributes: {}, children: [] };
	const open = [root];
	for (const [whole, slash, tag, attributes = "", closed] of text.matchAll(token)) {
		const parent = open.at(-1)!;
		if (!tag) {
			if (!whole.startsWith("<!--")) parent.children.push(whole);
		} else if (slash) {
			if (open.pop()?.tag !== tag || open.length === 0) throw new RangeError(`</${tag}> ends nothing`);
		} else {
			const element = { tag, attributes: attributesOf(attributes), children: [] };
			parent.children.push(element);
			if (!closed && !empty.has(tag)) open.push(element);
		}
	}
	return root;
}

function attributesOf(text: string): Record<string, string> {
	return Object.fromEntries(
		[...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name, value = ""]) => [name, value]),
	);
}
