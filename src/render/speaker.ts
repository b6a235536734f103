/** The speaker's view as HTML: the instruments, empty; the player sets their hands. */
import { type Html, html } from "./html.ts";
import type { SpeakerWords } from "./speaker-words.ts";

export interface SpeakerControl {
	/** What the player binds it by. */
	name: "back" | "next" | "blank" | "pointer" | "jump" | "overview" | "report";
	label: string;
	/** The key that does the same. */
	key: string;
}

export function renderSpeaker(words: SpeakerWords, stageUrl: string): Html {
	return html`<main class="cockpit">
<h1 class="unseen">${words.title}</h1>
<header class="gauges">${renderGauges(words)}</header>
<section class="desk-current" aria-label="${words.slide}">
	<div class="desk-frame desk-current-frame"><p class="desk-veil" hidden>${words.isBlank}</p><div class="desk-dot" hidden></div></div>
	<p class="desk-below"><span class="desk-step"></span><span class="desk-stage-link" role="status"></span><a class="desk-open-stage" href="${stageUrl}" target="_blank" rel="opener" hidden>${words.openStage}</a></p>
	<div class="desk-controls">${controlsOf(words).map(renderControl)}</div>
	<p class="desk-advice" aria-live="polite"></p>
</section>
<section class="desk-coming" aria-label="${words.next}">
	<div class="desk-frame desk-coming-frame"></div>
	<div class="desk-coming-text"><p class="desk-label desk-coming-label"></p><p class="desk-coming-title"></p><p class="desk-label desk-coming-date"></p></div>
</section>
<section class="desk-said">
	<div class="desk-sizes"><button type="button" data-does="smaller" aria-label="A− ${words.smaller}">A−</button><button type="button" data-does="larger" aria-label="A+ ${words.larger}">A+</button></div>
	<div class="desk-words" tabindex="0" role="region" aria-label="${words.notes}"></div>
</section>
<section class="desk-backing" aria-label="${words.sources}"></section>
<nav class="strip" aria-label="${words.plan}"></nav>
</main>`;
}

function renderGauges(words: SpeakerWords): Html {
	return html`<p class="gauge gauge-place"><span class="desk-label">${words.slide}</span> <b class="desk-number"></b> <span class="desk-label desk-count"></span></p>
<p class="gauge gauge-elapsed"><button type="button" data-does="watch"><span class="desk-label">${words.elapsed}</span> <b class="desk-elapsed"></b> <span class="desk-label desk-watch"></span></button></p>
<p class="gauge gauge-end"><label><span class="desk-label">${words.ends}</span> <input type="text" class="desk-end" inputmode="text" size="6" autocomplete="off" spellcheck="false" placeholder="${words.endHint}" title="${words.endWrong}"></label> <b class="desk-left"></b> <span class="desk-label desk-left-label"></span></p>
<p class="gauge gauge-pace" role="status" aria-live="off"><span class="desk-label">${words.pace}</span> <b class="desk-pace"></b> <span class="desk-label desk-pace-label"></span></p>
<p class="gauge gauge-clock"><span class="unseen">${words.clock}</span><time class="desk-clock"></time></p>`;
}

export function controlsOf(words: SpeakerWords): SpeakerControl[] {
	return [
		{ name: "back", label: words.back, key: "←" },
		{ name: "next", label: words.next, key: "→" },
		{ name: "blank", label: words.blank, key: "B" },
		{ name: "pointer", label: words.pointer, key: "L" },
		{ name: "jump", label: words.jump, key: "G" },
		{ name: "overview", label: words.all, key: "O" },
		{ name: "report", label: words.report, key: "C" },
	];
}

function renderControl({ name, label, key }: SpeakerControl): Html {
	const isSwitch = name === "blank" || name === "pointer";
	return html`<button type="button" class="desk-control desk-control-${name}" data-does="${name}"${isSwitch && html` aria-pressed="false"`}>${label} <kbd aria-hidden="true">${renderKey(key)}</kbd></button>`;
}

/** No face of ours has arrows. */
function renderKey(key: string): Html | string {
	if (key !== "←" && key !== "→") return key;
	const path = key === "→" ? "M1 6H13M8 1L13 6L8 11" : "M15 6H3M8 1L3 6L8 11";
	return html`<svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true"><path d="${path}" fill="none" stroke="currentColor" stroke-width="2"/></svg>`;
}
