/** What to leave out to end in time. Said again only when it is something else. */
import { cutsOf } from "../deck/cuts.ts";
import { paceOf } from "../deck/pace.ts";
import { watchText } from "../deck/timing.ts";
import { type Html, html } from "../render/html.ts";
import type { Desk } from "./speaker.ts";

const beat = 1000;
/** Milliseconds: less is made up by speaking a little faster. */
const worthwhile = 30_000;
/** More titles than this nobody takes in while speaking; all are marked on the line of the plan. */
const mostNamed = 3;

export function showAdvice(desk: Desk): void {
	const { player, watch, part } = desk;
	const show = () => {
		const text = renderAdvice(desk).text;
		const { dataset } = part("desk-advice");
		if (dataset.said !== text) part("desk-advice").innerHTML = text;
		dataset.said = text;
		markCuts(desk);
	};
	part("desk-advice").addEventListener("click", (event) => {
		const button = (event.target as Element).closest<HTMLElement>("button[data-route]");
		if (button) player.take(button.dataset.route ?? null);
	});
	player.onMove(show);
	player.onRoute(show);
	watch.onChange(show);
	setInterval(show, beat);
	show();
}

function cutsNow({ player, watch }: Desk) {
	const { index } = player.position();
	const { late } = paceOf(player.data, player.route, index, watch.timing(), Date.now());
	// By half minutes, or the advice would change with every second.
	const step = Math.ceil(late / worthwhile) * worthwhile;
	return cutsOf(player.data, player.route, index, late < worthwhile ? 0 : step);
}

function renderAdvice(desk: Desk): Html {
	const { player, words } = desk;
	const { slides, saved, enough, route } = cutsNow(desk);
	const named = slides.slice(0, mostNamed).map((index, at) => {
		const slide = player.data.slides[index];
		const time = player.route.stops.find((stop) => stop.slide === index)?.time ?? 0;
		return html`${at > 0 && ", "}<a href="#/${slide?.id}" tabindex="-1">${slide?.title}</a> (${watchText(time * 1000)})`;
	});
	const more = slides.length - named.length;
	return html`${slides.length > 0 && html`<b>${words.toFinish} ${watchText(saved)}:</b> ${named}${more > 0 && ` +${more}`}. `}${!enough && html`${words.notEnough} `}${route && html`<button type="button" data-route="${route.id}">${words.takeRoute} ${route.name}</button>`}`;
}

function markCuts(desk: Desk): void {
	const cut = new Set(cutsNow(desk).slides);
	for (const item of desk.part("strip").querySelectorAll<HTMLElement>(".strip-slide"))
		item.classList.toggle("cut", cut.has(Number(item.dataset.slide)));
}
