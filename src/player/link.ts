/** A link to where we are, slide and step, to give to somebody else: nothing of one's own view is in it. */
import { html } from "../render/html.ts";
import { readWordsOf } from "../render/read-words.ts";
import { hashOf } from "./address.ts";
import { openPanel, renderPanelHead } from "./panel.ts";
import type { Player } from "./player.ts";
import { say } from "./toast.ts";

/** The route stays, as it says what "next" is. */
export function linkHere(player: Player): string {
	const url = new URL(location.href);
	for (const name of [...url.searchParams.keys()]) if (name !== "route") url.searchParams.delete(name);
	url.hash = hashOf(player.position(), player);
	return url.href;
}

export async function copyLink(player: Player): Promise<void> {
	const words = readWordsOf(player.data.language);
	const link = linkHere(player);
	try {
		await navigator.clipboard.writeText(link);
		say(words.linkCopied);
	} catch {
		// No clipboard without a secure address, or where a policy forbids it: then it is there to be copied by hand.
		showLink(words.linkTo, link);
	}
}

function showLink(label: string, link: string): void {
	const panel = openPanel(
		"link",
		label,
		html`${renderPanelHead(label)}<input type="text" readonly aria-label="${label}" value="${link}">`,
	);
	panel?.querySelector("input")?.select();
}
