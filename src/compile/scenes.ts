/** The block that makes a slide more than prose, as the deck holds it. */

import type { Cite, Scene } from "../deck/deck.ts";
import type { Block, ClaimsBlock, CompareBlock, JudgementsBlock, OverviewBlock, QuoteBlock } from "./blocks.ts";
import { createChart } from "./chart-block.ts";
import { isWhole } from "./fields.ts";
import { createJourney } from "./journey-block.ts";
import { createMap } from "./map-block.ts";
import type { Story } from "./story.ts";
import type { Prose } from "./values.ts";

/** How the texts of a block are rendered on their slide, and numbers given to its sources. */
export interface SceneSetting {
	story: Story;
	/** `language` where the text is in a language that the page names for it. */
	html: (prose: Prose, language?: string) => string;
	plain: (prose: Prose) => string;
	numbersOf: (cites: Cite[]) => number[];
	/** Whose days the block's dates are, in minutes east of UTC, where the slide or its event says so. */
	zone: number | undefined;
}

/** Null for a block that was wrong, and for those that hold nothing of their own (cover, sources). */
export function createScene(block: Block, setting: SceneSetting): Scene | null {
	if (!block.value) return null;
	if (block.name === "quote") return createQuote(block.value, setting);
	if (block.name === "claims") return createClaims(block.value, setting);
	if (block.name === "compare") return createCompare(block.value, setting);
	if (block.name === "judgements") return createJudgements(block.value, setting);
	if (block.name === "map") return createMap(block.value, setting);
	if (block.name === "chart") return createChart(block.value, setting);
	if (block.name === "journey") return createJourney(block.value, setting);
	if (block.name === "overview") return createOverview(block.value, setting);
	return null;
}

/** A line has one thickness for a figure: figures of several units, or none, are not to be set on it. */
function createOverview({ series, spanOf }: OverviewBlock, { story }: SceneSetting): Scene {
	const known = series === undefined ? undefined : story.series[series];
	const checked = known && isWhole(known) ? known : undefined;
	if (checked?.unit === "")
		story.report(spanOf("series"), `\`overview\` shows figures of one unit, and \`${series}\` has one for each point`);
	else if (checked?.points.length === 0)
		story.report(spanOf("series"), `\`overview\` shows figures, and \`${series}\` has none`);
	return { type: "overview", series: known?.id ?? null };
}

function createQuote(block: QuoteBlock, { story, html, plain, numbersOf }: SceneSetting): Scene {
	const {
		text,
		lang = story.settings.language,
		original,
		original_lang: originalLanguage = null,
		person = null,
	} = block;
	const { spanOf } = block;
	// Where one of them is written and wrong, that has been reported already.
	if (spanOf("by") === spanOf() && spanOf("person") === spanOf())
		story.report(block.spanOf(), "`quote` needs `person` or `by`");
	if (original && !originalLanguage)
		story.report(block.spanOf("original"), "`original` needs `original_lang`, its language");
	return {
		type: "quote",
		html: html(text, lang),
		language: lang,
		original:
			original && originalLanguage ? { html: html(original, originalLanguage), language: originalLanguage } : null,
		originalLanguage,
		person,
		by: block.by ? plain(block.by) : (story.people[person ?? ""]?.name ?? ""),
		role: block.role ? plain(block.role) : "",
		date: block.date,
		place: block.place ?? null,
		note: block.note ? html(block.note) : "",
		cites: numbersOf(block.cite),
	};
}

function createClaims(block: ClaimsBlock, { html, numbersOf }: SceneSetting): Scene {
	const rows = block.rows.map(({ claim, by, status, cite }) => ({
		claim: html(claim),
		by: html(by),
		status,
		cites: numbersOf(cite),
	}));
	return { type: "claims", statusOn: block.status_on, rows };
}

function createCompare(block: CompareBlock, { story, html, numbersOf }: SceneSetting): Scene {
	const columns = block.columns.map(({ title, label, text, quote = false, cite }) => ({
		title: html(title),
		label: label ? html(label) : "",
		html: html(text),
		quote,
		cites: numbersOf(cite),
	}));
	if (isWhole(block.columns) && (columns.length < 2 || columns.length > 3))
		story.report(block.spanOf("columns"), `\`columns\` must be two or three, not ${columns.length}`);
	return { type: "compare", columns };
}

function createJudgements(block: JudgementsBlock, { html, numbersOf }: SceneSetting): Scene {
	const rows = block.rows.map(({ text, confidence, basis, cite }) => ({
		text: html(text),
		confidence,
		basis: html(basis),
		cites: numbersOf(cite),
	}));
	return { type: "judgements", rows };
}
