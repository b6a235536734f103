/** The instruments: where we are, how long it has been, when it must end and whether it will. */
import { numberOn } from "../deck/briefing-route.ts";
import { paceOf } from "../deck/pace.ts";
import { clockText, parseEnd, watchText } from "../deck/timing.ts";
import type { Desk } from "./speaker.ts";

/** Milliseconds: half the pace of the seconds, so that none is skipped. */
const beat = 500;
/** What is less than this too late or too early is on time. */
const tolerance = 15_000;

export function showGauges(desk: Desk): void {
	const show = () => {
		showPlace(desk);
		showTimes(desk);
	};
	bindEnd(desk, show);
	desk.player.onMove(show);
	desk.player.onRoute(show);
	desk.watch.onChange(show);
	setInterval(show, beat);
	show();
}

function showPlace({ player, words, part }: Desk): void {
	const { data, route } = player;
	const { index } = player.position();
	const chapter = data.chapters[data.slides[index]?.chapter ?? 0];
	part("desk-number").textContent = numberOn(data, route, index) || "–";
	const name = route.whole ? "" : ` · ${route.name}`;
	part("desk-count").textContent = `${words.of} ${route.stops.length}${name} · ${chapter?.title ?? ""}`;
}

function showTimes({ player, watch, words, part }: Desk): void {
	const now = Date.now();
	const timing = watch.timing();
	const { elapsed, left, late } = paceOf(player.data, player.route, player.position().index, timing, now);
	part("desk-clock").textContent = clockText(now);
	part("desk-elapsed").textContent = watchText(elapsed);
	part("desk-watch").textContent = timing.since === null ? words.start : words.pause;
	part("desk-left").textContent = left === null ? "" : watchText(left);
	part("desk-left-label").textContent = left === null ? "" : left < 0 ? words.over : words.left;
	part("gauge-end").classList.toggle("alarm", left !== null && left < 0);
	const isOnTime = Math.abs(late) < tolerance;
	part("desk-pace").textContent = isOnTime ? words.onTime : watchText(late);
	part("desk-pace-label").textContent = isOnTime ? "" : late > 0 ? words.late : words.early;
	part("gauge-pace").classList.toggle("alarm", late >= tolerance);
}

function bindEnd({ watch, part }: Desk, show: () => void): void {
	const field = part<HTMLInputElement>("desk-end");
	const write = () => {
		const { end } = watch.timing();
		field.value = end === null ? "" : clockText(end);
	};
	field.addEventListener("change", () => {
		const end = parseEnd(field.value, Date.now());
		const isWrong = end === null && field.value.trim() !== "";
		field.setAttribute("aria-invalid", String(isWrong));
		if (isWrong) return;
		watch.setEnd(end);
		write();
		show();
	});
	field.addEventListener("keydown", (event) => {
		if (event.key === "Enter" || event.key === "Escape") field.blur();
	});
	write();
}
