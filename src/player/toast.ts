/** A short answer to what was just done, seen and heard: it goes by itself, and nothing is lost with it. */
import "./toast.css";

/** Milliseconds. */
const stay = 3200;

let region: HTMLElement | null = null;
let going = 0;

export function say(text: string): void {
	if (!region) {
		region = document.createElement("p");
		region.className = "toast";
		region.setAttribute("role", "status");
		document.body.append(region);
	}
	region.lang = document.documentElement.dataset.speaks ?? "";
	region.textContent = text;
	clearTimeout(going);
	going = window.setTimeout(() => {
		if (region) region.textContent = "";
	}, stay);
}
