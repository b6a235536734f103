/** The address of the speaker's view keeps the slide, so that a reload finds it; its links go to slides. */
import { hashOf } from "./address.ts";
import type { Desk } from "./speaker.ts";

export function speakerAddress({ player }: Desk): void {
	player.onMove(({ to }) => history.replaceState(history.state, "", hashOf(to, player)));
	document.addEventListener("click", (event) => {
		const link = (event.target as Element).closest('a[href^="#/"]');
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const id = decodeURIComponent(link.getAttribute("href")?.slice(2) ?? "");
		const index = player.data.slides.findIndex((slide) => slide.id === id);
		event.preventDefault();
		if (index !== -1) player.goTo({ index, step: 0 });
	});
}

/** The stage of the deck that this page is of. */
export function stageUrl(): string {
	const url = new URL(location.href);
	url.search = "?view=stage";
	return url.href;
}
