/** On the overview the rail rises to the middle of the slide and becomes the picture's axis. */
import { gsap } from "gsap";

/** Seconds. */
const duration = 0.6;

export interface Rise {
	/** Up is where the overview wants it; `animate: false` is there at once. */
	to: (up: boolean, animate: boolean) => void;
	finish: () => void;
}

export function createRise(nav: HTMLElement): Rise {
	let tween: gsap.core.Tween | null = null;
	const finish = () => {
		tween?.progress(1).kill();
		tween = null;
	};
	const to = (up: boolean, animate: boolean) => {
		finish();
		const isSwollen = up && nav.closest(".deck")?.querySelector(".present .overview-swelling");
		nav.classList.toggle("swollen", Boolean(isSwollen));
		if (nav.classList.contains("grown") === up) return;
		nav.classList.toggle("grown", up);
		const from = { "--grown": up ? 0 : 1 };
		if (animate) tween = gsap.fromTo(nav, from, { "--grown": up ? 1 : 0, duration, ease: "power3.inOut" });
		else gsap.set(nav, { "--grown": up ? 1 : 0 });
	};
	return { to, finish };
}
