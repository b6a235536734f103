/** The rail under the keyboard: one tab stop, arrows from mark to mark, Enter to go there; looking never moves a slide. */

const handled = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

/** Asks the rail to take the keyboard. */
export function enterRail(): void {
	document.querySelector(".rail")?.dispatchEvent(new Event(entry));
}

const entry = "rail-enter";

/**
 * `settle` ends whatever moves: a mark that is passing by cannot be held. Returns how to stop, and how to see to it that
 * there is a tab stop after the marks have changed.
 */
export function createRailKeys(
	nav: HTMLElement,
	open: (ids: string[]) => void,
	leave: () => void,
	settle: () => void,
): { refresh: () => void; stop: () => void } {
	const controls = () => [...nav.querySelectorAll<HTMLElement>(".rail-mark > a, .rail-mark > button")];

	const refresh = () => {
		const all = controls();
		if (all.some((control) => control.tabIndex === 0)) return;
		const first = nav.querySelector<HTMLElement>(".rail-mark.current > *") ?? all[0];
		if (first) first.tabIndex = 0;
	};

	const focusOn = (control: HTMLElement | undefined) => {
		if (!control) return;
		for (const other of controls()) other.tabIndex = -1;
		control.tabIndex = 0;
		control.focus();
	};

	const enter = () => {
		settle();
		refresh();
		controls()
			.find(({ tabIndex }) => tabIndex === 0)
			?.focus();
	};

	const press = (event: KeyboardEvent) => {
		if (event.key === "Escape") {
			leave();
			(document.activeElement as HTMLElement | null)?.blur();
			event.preventDefault();
		}
		if (!handled.includes(event.key)) return;
		const all = controls();
		const at = all.indexOf(document.activeElement as HTMLElement);
		const forward = event.key === "ArrowRight" || event.key === "ArrowDown";
		const to = event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : at + (forward ? 1 : -1);
		focusOn(all[Math.max(0, Math.min(all.length - 1, to))]);
		event.preventDefault();
	};

	const click = (event: MouseEvent) => {
		// A click is no wish to go on by keyboard here: the arrows turn slides again.
		if (event.detail > 0) (document.activeElement as HTMLElement | null)?.blur();
		const count = (event.target as Element).closest<HTMLElement>("button[data-ids]");
		if (!count) return;
		const ids = (count.dataset.ids ?? "").split(" ");
		open(ids);
		if (event.detail === 0)
			focusOn(nav.querySelector<HTMLElement>(`[data-event="${CSS.escape(ids[0] ?? "")}"] > a`) ?? undefined);
	};

	nav.addEventListener(entry, enter);
	nav.addEventListener("keydown", press);
	nav.addEventListener("click", click);
	return {
		refresh,
		stop: () => {
			nav.removeEventListener(entry, enter);
			nav.removeEventListener("keydown", press);
			nav.removeEventListener("click", click);
		},
	};
}
