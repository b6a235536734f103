/** Night and day: night on stage, the reader's system setting elsewhere, and what was chosen last over both. */
import { keep, kept } from "./memory.ts";

type Theme = "night" | "day";

/** A dim desk beside a bright screen: the speaker's view is lit by itself. */
const keyOf = ({ classList }: Element) => (classList.contains("speaker") ? "speaker-theme" : "theme");

/** The theme in force, whoever decided it. */
export function themeInForce(): Theme {
	const chosen = document.documentElement.dataset.theme;
	if (chosen === "night" || chosen === "day") return chosen;
	if (document.documentElement.classList.contains("stage")) return "night";
	return matchMedia("(prefers-color-scheme: dark)").matches ? "night" : "day";
}

export function toggleTheme(): void {
	const theme: Theme = themeInForce() === "night" ? "day" : "night";
	document.documentElement.dataset.theme = theme;
	keep(keyOf(document.documentElement), theme);
}

/** An address may ask for a theme (`?theme=day`); otherwise what was chosen here before holds. */
export function restoreTheme(): void {
	const asked = new URLSearchParams(location.search).get("theme") ?? kept(keyOf(document.documentElement));
	if (asked === "night" || asked === "day") document.documentElement.dataset.theme = asked;
}
