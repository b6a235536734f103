/** The languages that the controls speak, each by its own name: links, as the choice is part of the address. */
import { html } from "../render/html.ts";
import { interfaceLanguages, readWordsOf } from "../render/read-words.ts";
import { nameOf } from "../render/word-forms.ts";
import { addressIn } from "./language.ts";
import { openPanel, renderPanelHead, walkLinks } from "./panel.ts";
import { openPage } from "./panel-history.ts";
import type { Player } from "./player.ts";

export function openLanguages({ data }: Player): void {
	const words = readWordsOf(data.language);
	const isSpoken = (language: string) => data.language.split("-")[0] === language;
	const panel = openPanel(
		"languages",
		words.languages,
		html`${renderPanelHead(words.languages)}<ul>${interfaceLanguages.map(
			(language) =>
				html`<li><a href="${addressIn(language)}" lang="${language}" hreflang="${language}"${isSpoken(language) && html` aria-current="true"`}>${nameOf(language, language)}</a></li>`,
		)}</ul>`,
	);
	if (!panel) return;
	walkLinks(panel);
	panel.addEventListener("click", (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>("a[hreflang]");
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		openPage(link.href);
	});
	panel.querySelector<HTMLElement>("[aria-current]")?.focus();
}
