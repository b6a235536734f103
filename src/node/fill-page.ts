/** Fills the page's template with a rendered deck. */
import { createHash } from "node:crypto";
import { escapeHtml } from "../render/html.ts";
import type { Page } from "../render/page.ts";

/** @param head HTML for the document's head: fonts, and what else the page needs before its script. */
export function fillPage(template: string, page: Page, head: string): string {
	return template
		.replace("{{lang}}", () => escapeHtml(page.lang))
		.replace("{{title}}", () => escapeHtml(page.title))
		.replace("{{description}}", () => escapeHtml(page.description))
		.replace("<!--head-->", () => head)
		.replace("<!--body-->", () => page.body);
}

/** Allows the page its own files and the scripts that stand in its template, and nothing else. */
export function securityPolicy(template: string): string {
	const scripts = [...template.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => hashOf(text));
	const policy = [
		"default-src 'self'",
		["script-src 'self'", ...scripts].join(" "),
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self' data:",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
	];
	return `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}" />`;
}

/** A script's own leave to run, as a security policy writes it. */
export function hashOf(script: string): string {
	return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
