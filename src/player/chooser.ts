/** A panel to type into and to choose from: a field, what fits what was typed, and the keys that go through it. */
import { type Html, html } from "../render/html.ts";
import { openPanel, renderPanelHead } from "./panel.ts";

export interface Chooser<Choice> {
	/** Names the panel's class and its parts. */
	name: string;
	label: string;
	/** What stands in the field already. */
	typed?: string;
	/** What fits, the best first, and what there is to say about it. */
	look: (typed: string) => { choices: Choice[]; message: string };
	/** The inside of an option. */
	render: (choice: Choice) => Html;
	/** After the panel has been closed. */
	go: (choice: Choice) => void;
	/** After something else was chosen, or fits. */
	show?: (choices: Choice[], chosen: Choice | null) => void;
}

export interface OpenChooser {
	panel: HTMLDialogElement;
	/** Looks again, where there is more to be found than before. */
	refresh: () => void;
}

/** Null where the key that opens the panel has closed it. */
export function openChooser<Choice>(chooser: Chooser<Choice>): OpenChooser | null {
	const { name, label } = chooser;
	const panel = openPanel(
		name,
		label,
		html`${renderPanelHead(label)}<input type="text" role="combobox" aria-expanded="true" aria-autocomplete="list" aria-controls="${name}-list" aria-label="${label}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go"><p class="muted" role="status"></p><ol id="${name}-list" role="listbox" aria-label="${label}"></ol>`,
	);
	const [field, list, status] = [panel?.querySelector("input"), panel?.querySelector("ol"), panel?.querySelector("p")];
	if (!panel || !field || !list || !status) return null;
	panel.classList.add("chooser");
	let choices: Choice[] = [];
	let chosen = 0;

	const choose = (at: number) => {
		chosen = Math.max(0, Math.min(choices.length - 1, at));
		const options = [...list.querySelectorAll<HTMLElement>("[role=option]")];
		for (const [index, option] of options.entries()) option.setAttribute("aria-selected", String(index === chosen));
		options[chosen]?.scrollIntoView({ block: "nearest" });
		if (options.length > 0) field.setAttribute("aria-activedescendant", `${name}-${chosen}`);
		else field.removeAttribute("aria-activedescendant");
		chooser.show?.(choices, choices[chosen] ?? null);
	};
	const draw = () => {
		const found = chooser.look(field.value);
		choices = found.choices;
		status.textContent = found.message;
		list.innerHTML = html`${choices.map((choice, at) => renderOption(name, at, chooser.render(choice)))}`.text;
		list.scrollTop = 0;
		choose(0);
	};
	const go = (at: number) => {
		const choice = choices[at];
		if (choice === undefined) return;
		panel.close();
		chooser.go(choice);
	};
	field.addEventListener("input", draw);
	field.addEventListener("keydown", (event) => {
		// Enter also ends the writing of a syllable, which is not yet a wish to go.
		if (event.isComposing) return;
		const leaps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };
		const leap = leaps[event.key];
		if (event.key === "Enter") go(chosen);
		else if (leap === undefined) return;
		else choose(chosen + leap);
		event.preventDefault();
	});
	list.addEventListener("click", (event) => {
		const option = (event.target as Element).closest<HTMLElement>("[role=option]");
		if (option) go(Number(option.dataset.at));
	});
	field.focus();
	field.value = chooser.typed ?? "";
	draw();
	return { panel, refresh: draw };
}

function renderOption(name: string, at: number, content: Html): Html {
	return html`<li role="option" id="${name}-${at}" data-at="${at}" aria-selected="false">${content}</li>`;
}
