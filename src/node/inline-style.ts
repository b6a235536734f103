/** The styles of a site put into its page: what is first painted waits for one file, not for a second one that the first has named. */
import { posix } from "node:path";
import type { Rolldown } from "vite";

/** Takes each style sheet that the page links to out of the bundle, with its addresses as the page would say them. */
export function inlineStyles(html: string, bundle: Rolldown.OutputBundle): string {
	return html.replace(/<link rel="stylesheet"[^>]*\shref="\.\/([^"]+)"[^>]*>/g, (_, name: string) => {
		const sheet = bundle[name];
		if (sheet?.type !== "asset") throw new Error(`The page links to the style sheet "${name}", which was not built.`);
		delete bundle[name];
		const css = fromPage(Buffer.from(sheet.source).toString("utf8"), posix.dirname(name));
		return `<style>${css.replace(/<\/(?=style)/gi, "<\\/")}</style>`;
	});
}

/** Addresses that begin with a dot are those of files beside the sheet. */
function fromPage(css: string, folder: string): string {
	return css.replace(/url\((["']?)(\.{1,2}\/[^)"']+)\1\)/g, (_, quote: string, url: string) => {
		const path = posix.join(folder, url);
		return `url(${quote}./${path}${quote})`;
	});
}
