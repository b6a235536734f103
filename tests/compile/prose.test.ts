/** Prose as safe HTML: what is let through, what is answered, what appears step by step. */
import { expect, test } from "vitest";
import { deckOf, slideOf, slideWith, toldOfSlide } from "./small-story.ts";

const bodyOf = (content: string) => slideOf(slideWith(content)).body;
const ADVICE = '(of HTML only <span lang="…">, <abbr title="…">, <sub>, <sup>, <br> and <q> are let through)';

test.each([
	['<span lang="fr">mot</span>', '<span lang="fr">mot</span>'],
	['<abbr title="United Nations">UN</abbr>', '<abbr title="United Nations">UN</abbr>'],
	["H<sub>2</sub>O<sup>2</sup><br><q>so</q>", "H<sub>2</sub>O<sup>2</sup><br /><q>so</q>"],
	["a<!-- remark -->b", "ab"],
	["a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;"],
	[
		"em&mdash;dash, &#8212; and &#x2014;, caf&eacute;&nbsp;&amp; &lt;b&gt;",
		"em—dash, — and —, café\u00a0&amp; &lt;b&gt;",
	],
	[
		"\\&mdash; `&mdash;` &amp;mdash; &none; &mdash",
		"&amp;mdash; <code>&amp;mdash;</code> &amp;mdash; &amp;none; &amp;mdash",
	],
	['[x](https://example.org "T")', '<a href="https://example.org" title="T">x</a>'],
	["[x](#/it-goes-on)", '<a href="#/it-goes-on">x</a>'],
	["![A train](assets/train.svg)", '<img src="assets/train.svg" alt="A train">'],
	["**a** ~~b~~ `c`", "<strong>a</strong> <del>b</del> <code>c</code>"],
])("%s is let through", (written, shown) => {
	expect(bodyOf(`${written} [@times]`)).toContain(shown);
	expect(toldOfSlide(slideWith(`${written} [@times]`))).toEqual([]);
});

test.each([
	["<b>a</b>", ["3:1  `<b>`", "3:5  `</b>`"]],
	['<span style="color: red">a</span>', ['3:1  `<span style="color: red">`']],
	['<span lang="fr" onclick="x()">a</span>', ['3:1  `<span lang="fr" onclick="x()">`']],
	['<a href="javascript:x()">a</a>', ['3:1  `<a href="javascript:x()">`', "3:27  `</a>`"]],
	['a <img src=x onerror="x()">', ['3:3  `<img src=x onerror="x()">`']],
])("%s is answered, and not let through", (written, places) => {
	const text = slideWith(`${written} [@times]`);
	const told = toldOfSlide(text).filter((line) => !line.includes("has no partner"));
	expect(told).toEqual(places.map((place) => `${place} is not let through ${ADVICE}`));
	expect(slideOf(text).body).not.toMatch(/<b>|style|onclick|javascript|<img/);
});

test("a block of HTML loses all that is not let through", () => {
	const text = slideWith("Said. [@times]\n\n<div>\n<script>x()</script>\n<q>so</q></div>");
	expect(toldOfSlide(text).map((line) => line.split(" is not", 1)[0])).toEqual([
		"5:1  `<div>`",
		"6:1  `<script>`",
		"6:12  `</script>`",
		"7:10  `</div>`",
	]);
	expect(slideOf(text).body).not.toMatch(/div|script|x\(\)/);
	expect(slideOf(text).body).toContain("<q>so</q>");
});

test("a tag that is not closed is answered, and closed", () => {
	const text = slideWith("An <q>open one. [@times]\n\nAnd </sub> no more. [@times]");
	expect(toldOfSlide(text)).toEqual([
		"3:4  `<q>` has no partner (close every tag within its paragraph)",
		"5:5  `</sub>` has no partner (close every tag within its paragraph)",
	]);
	expect(slideOf(text).body).toMatch(/<q>open one\..*<\/q>/);
});

test.each([
	["[x](javascript:alert)", '3:1  a link must go to https://… or to a slide, #/slide-id, not to "javascript:alert"'],
	["[x](20-cooling.md)", '3:1  a link must go to https://… or to a slide, #/slide-id, not to "20-cooling.md"'],
	["[x](#/it-goes-no)", "3:1  there is no slide `it-goes-no` to link to (did you mean `it-goes-on`?)"],
	["[x](#/source/tims)", "3:1  there is no source `tims` (did you mean `times`?)"],
	["![A train](assets/trian.svg)", '3:1  there is no image "assets/trian.svg" (did you mean assets/train.svg?)'],
	[
		"![A train](https://example.org/a.png)",
		'3:1  there is no image "https://example.org/a.png" (images are files under assets/)',
	],
	["![](assets/train.svg)", "3:1  an image needs a text that says what it shows (![what it shows](assets/…))"],
])("%s is answered", (written, message) => {
	expect(toldOfSlide(slideWith(`${written} [@times]`))).toEqual([message]);
});

test("a link that leads nowhere good leaves only what it says", () => {
	expect(bodyOf("[x *y*](javascript:alert) [@times]")).toMatch(/^<p>x <em>y<\/em><sup/);
});

test("links in notes are followed up too", () => {
	expect(toldOfSlide("# It goes on\n\nNote: See [it](#/nowhere-at-all).")).toEqual([
		"3:11  there is no slide `nowhere-at-all` to link to (there is `it-opens`, `it-goes-on`)",
	]);
});

test.each([
	["It [@times]\n\n* a [@times]\n* b [@times]", 2],
	["It [@times]\n\n+ a [@times]", 1],
	["* a [@times]\n* b [@times]\n* c [@times]", 2],
	["+ a [@times]", 0],
	["- a [@times]\n- b [@times]", 0],
	["1. a [@times]", 0],
	["* a [@times]\n  - b\n  * c", 1],
	['```quote\ntext: It\nby: Them\ndate: 1990\ncite: "@times"\n```\n\n* a [@times]', 1],
	["- a [@times]\n  * b", 1],
])("%j takes steps: %i", (content, steps) => {
	const slide = slideOf(slideWith(content));
	expect(slide.steps).toBe(steps);
	expect(slide.body.split('<li class="fragment">').length - 1).toBe(steps);
});

test("where a slide's text begins with a list that appears step by step, its first item is there with the headline", () => {
	expect(bodyOf("* a [@times]\n* b [@times]")).toMatch(/^<ul>\n<li>a.*\n<li class="fragment">b/);
});

test("lists in notes do not step, and the pages of sources are not counted here", () => {
	expect(slideOf("# It goes on\n\nNote:\n* a\n* b").steps).toBe(0);
	expect(slideOf("# It goes on\n\n```sources\n```\n\n* a").steps).toBe(0);
});

test("a run in another script is given its language, wherever it stands", () => {
	const slide = slideOf(
		'# It is 평양 {#it}\n\n```quote\ntext: "Это, да"\nby: Ada\ndate: 1955\ncite: "@times"\n```\n\nA 두만강 역, "город" & <span lang="bg">град</span>. [@times]\n\nNote: Да.',
	);
	expect(slide.titleHtml).toBe('It is <span lang="ko">평양</span>');
	expect(slide.title).toBe("It is 평양");
	expect(slide.body).toContain(
		'A <span lang="ko">두만강 역</span>, "<span lang="ru">город</span>" &amp; <span lang="bg">град</span>.',
	);
	expect(slide.notes).toBe('<p><span lang="ru">Да</span>.</p>');
	expect(slide.scene).toMatchObject({ html: '<span lang="ru">Это, да</span>' });
});

test("a quotation in another language is left as it is, for the page names its language", () => {
	const quote = "text: It is\noriginal: Это\noriginal_lang: ru\nby: Ada\ndate: 1955\ncite: '@times'";
	expect(slideOf(slideWith(`\`\`\`quote\n${quote}\n\`\`\``)).scene).toMatchObject({
		html: "It is",
		original: { html: "Это", language: "ru" },
	});
});

test("a script of the story's own kind may be named where the story is in another", () => {
	const deck = "title: T\nlanguage: ko\nscripts: { Latn: en }\nspan: 1900/2000";
	const [, slide] = deckOf({ "deck.yaml": deck, "10-one.md": "# 가\n\n---\n\n# 나\n\n다 & Train <br> 라" }).chapters[0]!
		.slides;
	expect(slide?.body).toBe('<p>다 &amp; <span lang="en">Train</span> <br /> 라</p>');
});
