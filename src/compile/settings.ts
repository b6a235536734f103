/** The deck's own settings: `deck.yaml`. */

import type { Deck } from "../deck/deck.ts";
import { type BriefingDraft, briefing } from "./briefings.ts";
import { type Context, list, mapOf, optional, type Read, type RecordOf, record, required, wrong } from "./fields.ts";
import { createSlug } from "./ids.ts";
import { bounds } from "./map-values.ts";
import { scriptPattern } from "./scripts.ts";
import { suggest } from "./suggest.ts";
import { date, language as languageTag, numberFrom, slug, stretch, text, textUpTo, webAddress } from "./values.ts";
import type { Value } from "./yaml.ts";

type Compiled = "briefings" | "chapters" | "places" | "people" | "sources" | "series" | "routes" | "areas";

export interface Settings extends Omit<Deck, Compiled> {
	/** The ways through the deck, as written: what they name is known only when the chapters are read. */
	briefings: BriefingDraft[];
}

/** Scheme, host and port of an address, as browsers compare them: without a port that goes without saying. */
const origin: Read<string> = (value, context) => {
	const given = webAddress(value, context);
	if (given === undefined) return undefined;
	const [, scheme = "", host = ""] = /^(\w+):\/\/([^/?#]*)/.exec(given) ?? [];
	if (host === "" || host.includes("@"))
		return wrong(value, context, `${value.label} must be an address such as https://example.org, with no user in it`);
	const ownPort = scheme === "https" ? /:(443)?$/ : /:(80)?$/;
	return `${scheme}://${host.toLowerCase().replace(ownPort, "")}`;
};

const fields = {
	id: optional(slug),
	title: required(text),
	subtitle: optional(text),
	language: required(languageTag),
	scripts: optional(mapOf(languageTag)),
	span: required(stretch),
	as_of: optional(date),
	home: optional(bounds),
	emblem: optional(text),
	time: optional(numberFrom(1, 3600)),
	url: optional(webAddress),
	handling: optional(textUpTo(60)),
	embedders: optional(list(origin)),
	routes: optional(list(briefing)),
};

type Given = RecordOf<typeof fields>;

const deck = record("deck", fields);

/** What of it can be read where something is missing or wrong that must be there. */
const deckInPart = record("deck", {
	...fields,
	title: optional(text),
	language: optional(languageTag),
	span: optional(stretch),
});

/** What a slide is given where neither it nor the deck says how long it takes. */
const SECONDS_PER_SLIDE = 60;

/**
 * `assets` are the pictures that there are; `stopgap` stands for what must be there and cannot be read, so that the
 * mistakes of the rest are told all the same: then `isWhole` is false.
 */
export function readSettings(
	file: Value,
	context: Context,
	{ assets, stopgap }: { assets: ReadonlySet<string>; stopgap: Settings },
): { settings: Settings; isWhole: boolean } {
	const whole = deck(file, context);
	const given = whole ?? deckInPart(file, { ...context, report: () => {} });
	if (!given) return { settings: stopgap, isWhole: false };
	const { title = stopgap.title, language = stopgap.language, span = stopgap.span } = given;
	return { settings: settingsOf({ ...given, title, language, span }, context, assets), isWhole: whole !== undefined };
}

function settingsOf(given: Given, context: Context, assets: ReadonlySet<string>): Settings {
	const { id, title, subtitle = "", language, scripts = {}, span, as_of: asOf = null, url, routes = [] } = given;
	for (const script of Object.keys(scripts)) {
		if (!scriptPattern(script))
			context.report(
				given.spanOf("scripts"),
				`\`scripts\` must name scripts by their ISO 15924 code, such as Cyrl, not "${script}"`,
			);
	}
	checkEmblem(given, context, assets);
	const time = given.time ?? SECONDS_PER_SLIDE;
	return {
		id: id ?? createSlug(title),
		title,
		subtitle,
		language,
		scripts,
		span,
		asOf,
		home: given.home ?? null,
		emblem: given.emblem ?? null,
		url: url?.replace(/\/+$/, "") ?? null,
		handling: given.handling ?? "",
		embedders: given.embedders ?? [],
		time,
		briefings: routes,
	};
}

function checkEmblem({ emblem, spanOf }: Given, { report }: Context, assets: ReadonlySet<string>): void {
	if (!emblem || assets.has(emblem)) return;
	report(spanOf("emblem"), `there is no image "${emblem}"`, suggest(emblem, [...assets]));
}
