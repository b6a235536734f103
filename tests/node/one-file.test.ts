import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { inlineSite } from "../../src/node/one-file.ts";

const page = `<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'self'" />
<script>first()</script>
<script type="module" crossorigin src="./assets/main.js"></script>
<link rel="stylesheet" crossorigin href="./assets/main.css"></head>
<body><img src="assets/a%20map.svg" alt="A map"><a href="#/slide">On</a></body></html>`;

const files = [
	{ name: "index.html", content: page },
	{ name: "assets/main.js", content: 'say("</script><!-- $& ");' },
	{ name: "assets/main.css", content: 'a::after{content:"</style>$1"}' },
	{ name: "assets/a map.svg", content: Buffer.from("<svg/>") },
];

const html = inlineSite(files);

test("scripts, styles and pictures stand in the page, and end where they end", () => {
	expect(html).toContain('<script type="module">say("<\\/script><\\!-- $& ");</script>');
	expect(html).toContain('<style>a::after{content:"<\\/style>$1"}</style>');
	expect(html).toContain(`<img src="data:image/svg+xml;base64,${btoa("<svg/>")}" alt="A map">`);
	expect(html).toContain('<a href="#/slide">');
});

test("the policy lets these very scripts run, and nothing be fetched", () => {
	const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
	const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain(hash("first()"));
	expect(policy).toContain(hash('say("<\\/script><\\!-- $& ");'));
	expect(policy).not.toMatch(/'self'|https?:|\*|unsafe-eval|connect-src/);
});

test("a file that the page names must be there, and every file must have found its place", () => {
	expect(() => inlineSite(files.slice(0, 3))).toThrow('"assets/a%20map.svg"');
	expect(() => inlineSite([...files, { name: "assets/late.js", content: "" }])).toThrow("assets/late.js");
});
