/** What the style sheets ask of the browser at every step, whatever the number of slides. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../src/node/project.ts";

const folder = join(projectRoot, "src/player");
const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));

/** Of what stands near the root: whatever is put into the page, all of it would be searched again. */
const nearRoot = /(?:^|[\s,}>])(?:html|body|main|:root|\*|\.(?:stage|deck|reveal|groups?|playing))[^\s,{>]*:has\(/m;

test.each(sheets)("%s does not have the whole page searched each time something is put into it", (name) => {
	expect(readFileSync(join(folder, name), "utf8")).not.toMatch(nearRoot);
});

test("what would have the whole page searched is known", () => {
	expect(".stage:has(.panel) .groups { opacity: 0 }").toMatch(nearRoot);
	expect("a {}\nhtml.stage:has(dialog[open]) {}").toMatch(nearRoot);
	expect(".stage .source-line:has(.more) {}").not.toMatch(nearRoot);
});

/** Reveal takes these from every section of a group and puts them there again, at each step. */
const reveals = /\.(?:past|future)\b|\.present\s+[^,{]*\ba\b/;

test.each(sheets)("%s has nothing styled anew that reveal only touches in passing", (name) => {
	expect(readFileSync(join(folder, name), "utf8")).not.toMatch(reveals);
});
