/** The way to anywhere in a few keys: a slide's number, a word, a date. */
import { numberOn } from "../deck/briefing-route.ts";
import { formatDate } from "../deck/format-date.ts";
import { jumpTargets } from "../deck/jump.ts";
import { html } from "../render/html.ts";
import { stageWordsOf } from "../render/stage-words.ts";
import { openPanel } from "./panel.ts";
import type { Player } from "./player.ts";

/** `typed` stands in the field already: a digit pressed on the stage begins the number of a slide. */
export function openJump(player: Player, typed = ""): void {
	const { language } = player.data;
	const words = stageWordsOf(language);
	const panel = openPanel(
		"jump",
		words.jump,
		html`<input type="text" role="combobox" aria-expanded="true" aria-controls="jump-list" aria-label="${words.jump}" autocomplete="off" spellcheck="false"><p class="muted" role="status">${words.jumpHint}</p><ol id="jump-list" role="listbox" aria-label="${words.jump}"></ol>`,
	);
	const field = panel?.querySelector("input");
	if (!panel || !field) return;
	let chosen = 0;

	const draw = () => {
		const targets = jumpTargets(player.data, field.value, player.route);
		chosen = Math.max(0, Math.min(targets.length - 1, chosen));
		const list = panel.querySelector("ol");
		const hint = panel.querySelector("p");
		if (list)
			list.innerHTML = html`${targets.map((target, at) => renderTarget(player, target.slide, at, chosen))}`.text;
		if (hint)
			hint.textContent =
				field.value.trim() === "" ? words.jumpHint : targets.length > 0 ? "" : words.nothing(field.value);
		field.setAttribute("aria-activedescendant", targets.length > 0 ? `jump-${chosen}` : "");
		return targets;
	};
	const go = (at: number) => {
		const target = draw()[at];
		if (!target) return;
		panel.close();
		player.goTo({ index: target.slide, step: 0 });
	};
	field.addEventListener("input", () => {
		chosen = 0;
		draw();
	});
	field.addEventListener("keydown", (event) => {
		const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
		const move = moves[event.key];
		if (event.key === "Enter") go(chosen);
		else if (move === undefined) return;
		else {
			chosen += move;
			draw();
		}
		event.preventDefault();
	});
	panel.addEventListener("click", (event) => {
		const option = (event.target as Element).closest<HTMLElement>("[role=option]");
		if (option) go(Number(option.dataset.at));
	});
	field.focus();
	field.value = typed;
	draw();
}

function renderTarget(player: Player, index: number, at: number, chosen: number) {
	const slide = player.data.slides[index];
	if (!slide) return null;
	const date = slide.now ? formatDate(slide.now, player.data.language, "short") : "";
	return html`<li role="option" id="jump-${at}" data-at="${at}" aria-selected="${String(at === chosen)}"><span class="muted">${numberOn(player.data, player.route, index)}</span><span>${slide.title}</span><span class="muted">${date}</span></li>`;
}
