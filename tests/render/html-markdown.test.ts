import { expect, test } from "vitest";
import { markdownOf } from "../../src/render/html-markdown.ts";

const cases: [string, string, string][] = [
	["a heading and a paragraph", "<h3>One &amp; two</h3><p>Said <em>so</em>.</p>", "### One & two\n\nSaid *so*."],
	[
		"a number as the note of its source",
		`<p>So.<sup class="cite"><a href="#/source/a">1</a>,<a href="#/source/b">2</a></sup></p>`,
		"So.[^a][^b]",
	],

	[
		"a source by its id, whatever signs are in that",
		`<p>So.<sup class="cite"><a href="#/source/o&#39;neill">1</a></sup></p>`,
		"So.[^o'neill]",
	],
	["a link within the deck as its words", `<p>See <a href="#/other">there</a>.</p>`, "See there."],
	["a link to the web", `<p><a href="https://example.org/a_b">there</a></p>`, "[there](https://example.org/a_b)"],
	["a list with a list in it", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n\n  - b\n- c"],
	[
		"a table with a pipe",
		"<table><tr><th>a</th><th>b</th></tr><tr><td>x|y</td></tr></table>",
		"| a | b |\n| --- | --- |\n| x\\|y |  |",
	],
	["words that a line does not part as they are", `<p>By <span class="tie">28 April</span>.</p>`, "By 28 April."],
	["a quotation", "<blockquote><p>Words</p></blockquote><p>Who</p>", "> Words\n\nWho"],
	[
		"no picture, and nothing that only the page needs",
		`<svg><title>no</title></svg><p class="unseen">no</p><p>yes</p>`,
		"yes",
	],
	["marks that are not marks", "<p>1 * 2 [sic] a_b</p>", "1 \\* 2 \\[sic\\] a\\_b"],
	[
		"what looks like HTML as words",
		"<p>&lt;x and y&gt; &#38;mdash; &amp;copy; AT&amp;T</p>",
		"\\<x and y\\> \\&mdash; \\&copy; AT&T",
	],
	["code as it is written", "<p>Write <code>&lt;b&gt; *</code>.</p>", "Write `<b> *`."],
	["code with backticks", "<p><code>a `b`</code> <code>``</code></p>", "`` a `b` `` ``` `` ```"],
	[
		"lines of code",
		'<pre><code class="language-html">&lt;p&gt;\n\n  &#38;lt; ```\n</code></pre>',
		"````html\n<p>\n\n  &lt; ```\n````",
	],
	["what was struck out", "<p><del>old</del> new</p>", "~~old~~ new"],
	[
		"what is done",
		'<ul><li><input checked="" disabled="" type="checkbox"> a</li><li><input type="range"> b</li></ul>',
		"- [x] a\n- b",
	],
	["a heading of the fifth rank", "<h5>a</h5>", "##### a"],
	["an address as it is", "<p>At https://example.org/a_b*c now</p>", "At https://example.org/a_b*c now"],
];

test.each(cases)("Markdown has %s", (_, html, markdown) => {
	expect(markdownOf(html)).toBe(markdown);
});

test("an element that nothing is said of is the engine's mistake", () => {
	expect(() => markdownOf("<p><marquee>a</marquee></p>")).toThrow("<marquee> has no form in Markdown");
});

test("HTML that is not well formed is the engine's mistake", () => {
	expect(() => markdownOf("<p>a</div>")).toThrow(/ends nothing/);
});
