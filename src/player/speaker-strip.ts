/** The plan as a line, with where we are on it and where the plan would have us. */
import { chapterPaces, sharesOf } from "../deck/pace.ts";
import { elapsedBy, spentBy } from "../deck/timing.ts";
import { renderStrip, stripTimes } from "../render/speaker-strip.ts";
import type { Desk } from "./speaker.ts";

const beat = 1000;

export function showStrip(desk: Desk): void {
	const { player, watch, part } = desk;
	const strip = part("strip");
	const build = () => {
		strip.innerHTML = renderStrip(player.data, player.route).text;
		show();
		lowerNames(strip);
	};
	const show = () => {
		markSlide(strip, player.position().index);
		showShares(desk, strip);
		showChapters(desk, strip);
	};
	player.onMove(show);
	player.onRoute(build);
	watch.onChange(show);
	setInterval(show, beat);
	build();
	new ResizeObserver(() => lowerNames(strip)).observe(strip);
	void document.fonts.ready.then(() => lowerNames(strip));
}

/** A chapter's name that is longer than its stretch stands whole on a line of its own, below the others. */
function lowerNames(strip: HTMLElement): void {
	const chapters = [...strip.querySelectorAll<HTMLElement>(".strip-chapter")];
	const room = ({ clientWidth }: HTMLElement) =>
		clientWidth - 0.75 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
	const narrow = chapters.map((item) => (item.querySelector(".strip-title")?.scrollWidth ?? 0) > room(item) + 1);
	for (const [index, item] of chapters.entries()) item.classList.toggle("narrow", narrow[index]);
}

function markSlide(strip: HTMLElement, index: number): void {
	for (const item of strip.querySelectorAll<HTMLElement>(".strip-slide")) {
		const at = Number(item.dataset.slide);
		item.classList.toggle("behind", at < index);
		const link = item.querySelector("a");
		if (at === index) link?.setAttribute("aria-current", "true");
		else link?.removeAttribute("aria-current");
	}
}

/** The block moves through its slide with the time that the slide has had, and waits at its end. */
function showShares({ player, watch }: Desk, strip: HTMLElement): void {
	const now = Date.now();
	const { index } = player.position();
	const { plan, here } = sharesOf(player.route, index, elapsedBy(watch.timing(), now));
	const budget = player.route.stops.find(({ slide }) => slide === index)?.time ?? 0;
	const whole = player.route.stops.reduce((sum, { time }) => sum + time, 0);
	const spent = (spentBy(watch.timing(), now)[player.data.slides[index]?.id ?? ""] ?? 0) / 1000;
	strip.style.setProperty("--here", String(here + Math.min(spent, budget) / Math.max(1, whole)));
	strip.style.setProperty("--due", String(plan));
}

function showChapters({ player, watch, words }: Desk, strip: HTMLElement): void {
	const paces = chapterPaces(player.data, player.route, watch.timing(), Date.now());
	for (const pace of paces) {
		const item = strip.querySelector(`[data-chapter="${pace.chapter}"]`);
		const times = item?.querySelector(".strip-times");
		if (times) times.innerHTML = stripTimes(pace, words).text;
		item?.classList.toggle("over", pace.used > pace.plan);
	}
}
