/** The slide that is up, and what the next press of "next" will show. */
import { nextOn, numberOn, timeOn } from "../deck/briefing-route.ts";
import { formatDate } from "../deck/format-date.ts";
import { watchText } from "../deck/timing.ts";
import type { Position } from "./player.ts";
import type { Desk } from "./speaker.ts";
import { positionAfter, stepsAt } from "./speaker-player.ts";
import { createPreview } from "./speaker-preview.ts";

export function showSlides(desk: Desk): void {
	const { player, stage, words, part } = desk;
	const current = createPreview(part("desk-current-frame"), player);
	const coming = createPreview(part("desk-coming-frame"), player);
	const show = () => {
		const at = player.position();
		const next = positionAfter(player, at);
		current.show(at);
		coming.show(next);
		const steps = stepsAt(player, at.index);
		part("desk-step").textContent = steps > 0 ? `${words.step} ${at.step} ${words.of} ${steps}` : "";
		describe(desk, at, next);
	};
	const tell = () => {
		const state = stage.state();
		const isLinked = stage.isLinked();
		part("desk-veil").hidden = !isLinked || !state?.blank;
		part("desk-stage-link").textContent = isLinked ? words.linked : words.alone;
		part("desk-stage-link").classList.toggle("lost", !isLinked);
		part("desk-open-stage").hidden = isLinked;
		for (const name of ["desk-current-frame", "desk-coming-frame"]) part(name).dataset.theme = state?.theme ?? "night";
	};
	/** Of steps that follow each other faster than the screen only the last is drawn. */
	let frame = 0;
	const showSoon = () => {
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(show);
	};
	player.onMove(showSoon);
	player.onRoute(showSoon);
	stage.onChange(tell);
	show();
	tell();
	// Names on the rail are placed by their widths, which the faces decide.
	void document.fonts.ready.then(show);
}

/** The next slide by name also while steps of this one are to come: a speaker leads over to it. */
function describe({ player, words, part }: Desk, at: Position, next: Position | null): void {
	const { data, route } = player;
	const isStep = next?.index === at.index;
	const index = isStep ? nextOn(data, route, at.index) : next?.index;
	const slide = data.slides[index ?? -1];
	const step = isStep ? `${words.next}: ${words.step.toLocaleLowerCase(data.language)} ${next?.step}. ` : "";
	part("desk-coming-label").textContent =
		index === undefined || index === null || !slide
			? step + words.theEnd
			: `${step}${isStep ? words.afterwards : words.next}: ${numberOn(data, route, index)}, ${watchText(timeOn(data, route, index) * 1000)}`;
	part("desk-coming-title").textContent = slide?.title ?? "";
	part("desk-coming-date").textContent = slide?.now ? formatDate(slide.now, data.language, "short") : "";
}
