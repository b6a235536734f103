import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fillPage, securityPolicy } from "../../src/node/fill-page.ts";

const template =
	'<html lang="{{lang}}"><title>{{title}}</title><!--head--><script>go()</script><body><!--body--></body>';
const page = { lang: "ko", title: "Costs $& <more>", description: "", body: "<p>$1 &amp; $'</p>" };

test("the title is escaped, the body is not, and a dollar sign means itself", () => {
	expect(fillPage(template, page, "<link>")).toBe(
		'<html lang="ko"><title>Costs $&#38; &#60;more&#62;</title><link><script>go()</script><body><p>$1 &amp; $\'</p></body>',
	);
});

test("the policy allows the template's own script by its hash, and none by being inline", () => {
	const hash = createHash("sha256").update("go()").digest("base64");
	expect(securityPolicy(template)).toContain(`script-src 'self' 'sha256-${hash}';`);
});

test("the policy lets nothing come from elsewhere", () => {
	expect(securityPolicy(template)).not.toMatch(/https?:|\*|unsafe-eval/);
});
