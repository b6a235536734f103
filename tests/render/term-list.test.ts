/** Lists of terms: which lists are, and what is made of them. */
import { expect, test } from "vitest";
import { isTermList, layTerms, termsHeight } from "../../src/render/term-list.ts";

const item = (text: string, mark = "") => `<li${mark}>${text}</li>`;

test.each([
	["each item begins with strong words", [item("<strong>One.</strong> A."), item("<strong>Two.</strong> B.")], true],
	[
		"items that come step by step",
		[item("<strong>One.</strong> A."), item("<strong>Two.</strong> B.", ' class="fragment"')],
		true,
	],
	["one item does not", [item("<strong>One.</strong> A."), item("Two. <strong>B.</strong>")], false],
	["there is but one", [item("<strong>One.</strong> A.")], false],
	[
		"there is a list within",
		[item("<strong>One.</strong><ul><li>A.</li></ul>"), item("<strong>Two.</strong> B.")],
		false,
	],
])("a list is one of terms: %s (%#)", (_, items, isOne) => {
	expect(isTermList(`<ul>${items.join("\n")}</ul>`)).toBe(isOne);
	expect(isTermList(`<p>Before.</p><ul>${items.join("\n")}</ul>`)).toBe(false);
});

test("what is said of a term is held together, with the numbers of its sources", () => {
	const body =
		'<ul><li class="fragment"><strong>One.</strong> A <em>word</em>.<sup>1</sup></li><li><strong>Two.</strong> B.</li></ul>';
	expect(layTerms(body)).toBe(
		'<ul><li class="fragment"><strong class="term">One.</strong><span class="said"> A <em>word</em>.<sup>1</sup></span></li><li><strong class="term">Two.</strong><span class="said"> B.</span></li></ul>',
	);
	expect(layTerms("<ul><li>A.</li></ul>")).toBe("<ul><li>A.</li></ul>");
});

test("rows grow with what is said, and with the air around it", () => {
	const height = (said: string, cell: number) =>
		termsHeight(`<ul><li><strong>A.</strong> ${said}</li><li><strong>B.</strong> Short.</li></ul>`, 30, cell);
	expect(height("Short.", 20) - height("Short.", 10)).toBeCloseTo(40);
	expect(height("many words ".repeat(30), 10)).toBeGreaterThan(height("Short.", 10) + 100);
});
