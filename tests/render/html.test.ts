import { expect, test } from "vitest";
import { html, plainTextOf, raw } from "../../src/render/html.ts";

test.each([
	[
		"a text is escaped",
		html`<p>${`<b>"Tom" & 'Jerry'</b>`}</p>`,
		"<p>&#60;b&#62;&#34;Tom&#34; &#38; &#39;Jerry&#39;&#60;/b&#62;</p>",
	],
	[
		"an attribute cannot be left",
		html`<a title="${'" onclick="alert(1)'}">`,
		'<a title="&#34; onclick=&#34;alert(1)">',
	],
	["trusted HTML is kept", html`<p>${raw("<b>bold</b>")}</p>`, "<p><b>bold</b></p>"],
	["a template in a template is kept", html`<ul>${html`<li>${"<"}</li>`}</ul>`, "<ul><li>&#60;</li></ul>"],
	["arrays are joined, and escaped in their turn", html`${["<", html`<br>`, [1, 2]]}`, "&#60;<br>12"],
	["what is absent leaves nothing", html`${null}${undefined}${false}${""}`, ""],
	["nought is a number", html`${0}`, "0"],
])("%s", (_, given, wanted) => {
	expect(given.text).toBe(wanted);
});

test("plain text has neither tags nor entities", () => {
	expect(plainTextOf("&#38;lt; &amp;#60;")).toBe("&lt; &#60;");
	expect(plainTextOf('<p>A &amp; B&#39;s  <a href="#">1</a>\n<i>x</i>&lt;</p>')).toBe("A & B's 1 x<");
});
