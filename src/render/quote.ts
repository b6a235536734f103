/** Words someone said, large, in the language of the story and in their own. */
import type { QuoteScene } from "../deck/deck.ts";
import { renderCiteNumbers } from "./cites.ts";
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf, type Html, html, plainTextOf, raw } from "./html.ts";
import { renderNameLink } from "./names.ts";
import { quotationMarksOf } from "./quotation-marks.ts";
import {
	BOX,
	footHeight,
	renderFoot,
	renderHeading,
	renderProse,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";
import { renderDate } from "./time.ts";

const sizes = [84, 72, 60, 52, 44, 38, 34] as const;
const width = 1360;

export function renderQuote(context: SlideContext, scene: QuoteScene): SlideContent {
	const content = html`${renderHeading(context)}
		<figure class="quote">
			<blockquote>${renderWords(scene, "quote-text")}${scene.original && renderWords(scene.original, "quote-original")}</blockquote>
			<figcaption>${renderSpeaker(context, scene)}${renderTranslation(context, scene)}</figcaption>
		</figure>
		${renderProse(context)}
		${renderFoot(context)}`;
	return { content, head: 52, body: sizeOf(context, scene) };
}

function renderWords(words: { html: string; language: string }, name: string): Html {
	const [open, close] = quotationMarksOf(words.language);
	return html`<p class="${name}" lang="${words.language}"><span class="mark">${open}</span>${raw(words.html)}${close}</p>`;
}

function renderSpeaker({ deck, slide }: SlideContext, scene: QuoteScene): Html {
	const name = scene.person ? (deck.people[scene.person]?.name ?? scene.by) : scene.by;
	const place = scene.place && renderNameLink(deck, `where/${scene.place}`, deck.places[scene.place]?.name ?? "");
	const by = scene.person ? renderNameLink(deck, `who/${scene.person}`, name) : name;
	return html`<p class="speaker"><cite>${by}</cite>${scene.role && html`, ${scene.role}`}${place && html`, ${place}`}, ${renderDate(scene.date, deck.language)}${renderCiteNumbers(slide, scene.cites)}</p>`;
}

/** What a reader must know about the wording: whose translation it is, and from which language. */
export function renderTranslation({ words }: Pick<SlideContext, "words">, scene: QuoteScene): Html | null {
	const from = scene.original ? null : scene.originalLanguage;
	const isTranslated = from && from !== scene.language;
	if (!isTranslated && !scene.note) return null;
	return html`<p class="quote-note">${isTranslated && html`${words.translatedFrom(from)}${scene.note && ". "}`}${raw(scene.note)}</p>`;
}

function sizeOf(context: SlideContext, scene: QuoteScene): number {
	const { slide } = context;
	const original = scene.original ? linesOf(plainTextOf(scene.original.html), 30, width, "serif") * 42 + 32 : 0;
	const prose = slide.body ? proseHeight(slide.body, 30, 1200) + 24 : 0;
	const title = linesOf(boundTextOf(slide.titleHtml), 52, BOX.width, "headline") * 52 + 56;
	const caption = 32 + 40 + (scene.note ? linesOf(plainTextOf(scene.note), 24, 1200, "label") * 32 : 0);
	const room = BOX.height - title - original - caption - prose - footHeight(context);
	return firstFit(sizes, room, (size) => linesOf(plainTextOf(scene.html), size, width, "serif") * size * 1.2);
}
