/** What to say, in a size that is remembered, and who says so: the sources of the slide. */
import { type Html, html, raw } from "../render/html.ts";
import { keep, kept } from "./memory.ts";
import { sourceOf, toSource } from "./source-link.ts";
import type { Desk } from "./speaker.ts";

/** Pixels. */
const sizes = [16, 18, 20, 22, 25, 28, 32, 36, 42, 48];
const usual = 22;
const key = "notes-size";

export function showNotes({ player, words, part }: Desk): void {
	const said = part("desk-words");
	const show = () => {
		const { index } = player.position();
		const { notes } = player.data.slides[index] ?? {};
		said.innerHTML =
			notes || html`<p class="desk-none">${notes === undefined ? words.withheld : words.noNotes}</p>`.text;
		for (const paragraph of said.querySelectorAll("p"))
			paragraph.classList.toggle("desk-asked", paragraph.textContent?.startsWith(words.ifAsked) ?? false);
		said.scrollTop = 0;
		part("desk-backing").innerHTML = renderBacking(player.root, player.sections[index], words.noSources).text;
	};
	said.style.setProperty("--notes-size", `${sizeKept()}px`);
	player.onMove(({ from, to }) => from?.index !== to.index && show());
	player.onRoute(show);
	show();
}

/** The next larger or smaller size. */
export function resizeNotes({ part }: Desk, by: 1 | -1): void {
	const at = sizes.indexOf(sizeKept());
	const size = sizes[Math.max(0, Math.min(sizes.length - 1, at + by))] ?? usual;
	keep(key, String(size));
	part("desk-words").style.setProperty("--notes-size", `${size}px`);
}

function sizeKept(): number {
	const size = Number(kept(key));
	return sizes.includes(size) ? size : usual;
}

/** Each with the full reference, which stands in the deck's own list. */
function renderBacking(root: HTMLElement, section: HTMLElement | undefined, none: string): Html {
	const links = [...(section?.querySelectorAll<HTMLElement>(`.source-line ${toSource}`) ?? [])];
	if (links.length === 0) return html`<p class="desk-none">${none}</p>`;
	const items = links.map((link) => {
		const number = link.querySelector("b")?.textContent ?? "";
		const label = (link.textContent ?? "").slice(number.length).trim();
		const reference = root.querySelector(`[id="/source/${CSS.escape(sourceOf(link))}"]`);
		return html`<li><b>${number}</b><span>${label}</span>${reference && html`<span class="desk-reference">${raw(opening(reference))}</span>`}</li>`;
	});
	return html`<ol>${items}</ol>`;
}

/** Links leave the desk by a tab of their own. */
function opening(reference: Element): string {
	const copy = reference.cloneNode(true) as Element;
	for (const link of copy.querySelectorAll("a")) {
		link.target = "_blank";
		link.rel = "noopener";
	}
	return copy.innerHTML;
}
