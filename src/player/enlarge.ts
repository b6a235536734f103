/** Pictures in the text, seen large: a chart, a map or a timetable on a sheet of its own, to be moved about under a finger or by keys. */
import { type Html, html } from "../render/html.ts";
import { readWordsOf } from "../render/read-words.ts";
import { openPanel, renderPanelHead } from "./panel.ts";
import type { Feature } from "./player.ts";
import "./enlarge.css";

/** What a figure has drawn; of what is drawn twice the phone shows one and the sheet the other. */
const pictures = ".chart-picture, .map-frame svg, .journey-live, .journey-flow";

export const enlarge: Feature = (player) => {
	const words = readWordsOf(player.data.language);
	const figures = [...player.root.querySelectorAll<HTMLElement>(".scene")].filter((it) => it.querySelector(pictures));
	const buttons = figures.map((figure) => {
		const button = document.createElement("button");
		button.className = "enlarge";
		button.type = "button";
		button.lang = player.data.language;
		button.innerHTML = html`${icon("M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7")}${words.enlarge}`.text;
		button.setAttribute("aria-label", `${words.enlarge}: ${titleOf(figure)}`);
		figure.querySelector(".scene-data")?.before(button);
		return button;
	});
	const click = (event: MouseEvent) => {
		const target = event.target as Element;
		const figure = target.closest<HTMLElement>(".scene");
		const button = figure?.querySelector<HTMLElement>(".enlarge");
		// Where there is room for it the picture is large already, and has no button.
		if (!figure || !button?.getClientRects().length || !target.closest(`.enlarge, ${pictures}`) || target.closest("a"))
			return;
		// The focus comes back to the button, whatever was touched.
		button.focus({ preventScroll: true });
		openLarge(figure, event);
	};
	player.root.addEventListener("click", click);
	return () => {
		player.root.removeEventListener("click", click);
		for (const button of buttons) button.remove();
	};
};

function openLarge(figure: HTMLElement, event: MouseEvent): void {
	const title = titleOf(figure);
	const panel = openPanel("figure", title, renderSheet(title));
	const sheet = panel?.querySelector<HTMLElement>(".large");
	if (!panel || !sheet) return;
	const shown = largeOf(figure);
	sheet.append(...shown.map(copyOf));
	sheet.focus({ preventScroll: true });
	const touched = (event.target as Element).closest(pictures);
	const isTouched = (svg: Element) => svg === touched || svg.parentElement === touched?.parentElement;
	const box = touched?.getBoundingClientRect();
	const place = box
		? { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
		: { x: 0.5, y: 0 };
	bringIntoView(sheet, sheet.children[Math.max(0, shown.findIndex(isTouched))], place);
}

function renderSheet(title: string): Html {
	return html`${renderPanelHead(html`<span lang="${document.documentElement.lang}">${title}</span>`)}<div class="large" tabindex="0" role="group" aria-label="${title}"></div>`;
}

function icon(path: string): Html {
	return html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;
}

/** The wide drawing of what has two, and of the frames of a map the one that is shown. */
function largeOf(figure: HTMLElement): Element[] {
	return [...figure.querySelectorAll(pictures)].filter(
		(svg) => !svg.matches(".chart-narrow, .journey-narrow, .off svg"),
	);
}

/** With the place that was touched in the middle. */
function bringIntoView(sheet: HTMLElement, picture: Element | undefined, { x, y }: { x: number; y: number }): void {
	if (!picture) return;
	const [inner, outer] = [picture.getBoundingClientRect(), sheet.getBoundingClientRect()];
	sheet.scrollLeft = inner.left - outer.left + x * inner.width - outer.width / 2;
	sheet.scrollTop = inner.top - outer.top + y * inner.height - outer.height / 2;
}

/** Named by itself: an id is that of one element alone. What it fills and cuts with is found in the page. */
function copyOf(svg: Element): Element {
	const copy = svg.cloneNode(true) as Element;
	const title = copy.querySelector("title")?.textContent;
	if (title) copy.setAttribute("aria-label", title);
	copy.removeAttribute("aria-labelledby");
	for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
	return copy;
}

function titleOf(figure: HTMLElement): string {
	return figure.closest("section")?.querySelector(".title")?.textContent ?? "";
}
