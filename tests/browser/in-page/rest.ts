/** Whether the deck has come to rest, and what of a movement is left in the page. */

/** Whatever a movement may have left behind; of a deck at rest there is nothing to list. Names on the rail fade in by styles: that is waited for. */
export async function leftoversOf(): Promise<string[]> {
	const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
	await Promise.allSettled(fading.map(({ finished }) => finished));
	const animations = document
		.getAnimations()
		.filter(({ playState }) => playState === "running")
		.map((animation) => `running: ${animation instanceof CSSTransition ? animation.transitionProperty : animation.id}`);
	const styled = [...document.querySelectorAll<HTMLElement>(".groups [style]")]
		.filter(({ style }) =>
			["opacity", "transform", "translate", "scale", "rotate"].some((name) => style.getPropertyValue(name)),
		)
		.map((element) => `inline: ${element.outerHTML.slice(0, 120)}`);
	const leaving = [...document.querySelectorAll<HTMLElement>(".leaving")].map(({ id }) => `leaving: ${id}`);
	const moving = document.querySelector(".rail.moving") ? ["the rail is moving"] : [];
	const seen = [...document.querySelectorAll<HTMLElement>("section.slide")].filter((section) =>
		section.checkVisibility({ visibilityProperty: true }),
	);
	const others = seen.length === 1 ? [] : [`seen: ${seen.map(({ id }) => id).join(" ")}`];
	return [...animations, ...styled, ...leaving, ...moving, ...others];
}

/** What the rail shows, apart from where the names found room: that may depend on where they were before. */
export function railView() {
	const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
	const now = document.querySelector<HTMLElement>(".rail-now");
	return {
		window: [attribute(".rail-window", "x"), attribute(".rail-window", "width")],
		funnel: attribute(".rail-funnel", "d"),
		ticks: [...document.querySelectorAll(".rail-tick-label")].map((tick) => [tick.getAttribute("x"), tick.textContent]),
		magnification: document.querySelector(".rail-magnification")?.textContent,
		marks: [...document.querySelectorAll<HTMLElement>(".rail-mark")].map((mark) => [
			[...mark.classList]
				.filter((name) => name !== "named")
				.sort()
				.join(" "),
			(mark.firstElementChild as HTMLElement).style.transform,
			mark.textContent,
		]),
		now: now?.hidden ? null : now?.style.getPropertyValue("--x"),
		grown: document.querySelector(".rail")?.classList.contains("grown"),
		rise: getComputedStyle(document.querySelector(".rail")!).transform,
	};
}

/** Resolves once nothing in the deck has changed for a while; a deck that never rests is told by the test's time limit. */
export function untilStill(milliseconds = 250): Promise<void> {
	return new Promise((resolve) => {
		let timer = setTimeout(look, milliseconds);
		let frame = 0;
		const observer = new MutationObserver(() => {
			clearTimeout(timer);
			cancelAnimationFrame(frame);
			timer = setTimeout(look, milliseconds);
		});
		observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
		// On a machine that does much else at once the time may have passed without a frame in which anything could move.
		function look() {
			frame = requestAnimationFrame(() => {
				frame = requestAnimationFrame(done);
			});
		}
		function done() {
			observer.disconnect();
			resolve();
		}
	});
}
