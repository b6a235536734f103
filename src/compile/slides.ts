/** A part of a chapter's file to a slide. */

import type { Cite, EdtfDate, Scene, Slide, SlideKind } from "../deck/deck.ts";
import { journeyOf } from "../deck/journey.ts";
import { type Block, SCENES } from "./blocks.ts";
import { createNumbering, type Numbering } from "./cite.ts";
import { createEvent, type EventDraft, type EventSetting } from "./events.ts";
import { hasCite, type PlacedToken } from "./markdown.ts";
import { blockOf, blocksOf } from "./part-blocks.ts";
import { type ProseSetting, plainProse, renderProse, renderText } from "./prose.ts";
import { createScene } from "./scenes.ts";
import { positionOf, type Span } from "./source-text.ts";
import type { SlidePart } from "./split.ts";
import type { DatedField, SlideDraft, Story } from "./story.ts";
import { createTitle } from "./title.ts";
import { inZone, type Prose } from "./values.ts";

/** `blocks` are the part's own, by the tokens they were read from. */
export function createSlide(part: SlidePart, blocks: Map<PlacedToken, Block>, story: Story): SlideDraft {
	const numbering = createNumbering();
	const setting = createSetting(story, numbering);
	const kind = kindOf(blocks);
	const title = createTitle(part, kind === "cover" ? story.settings.title : "", story, setting);
	const { body, scene } = renderContent(part, blocks, setting, story, numbering);
	const isSceneWrong = SCENES.some((name) => blockOf(blocks, name)?.value === undefined && blockOf(blocks, name));
	const hasCites = numbering.cites.length > 0 || isSceneWrong || part.content.some(({ token }) => hasCite(token));
	const settings = blockOf(blocks, "slide")?.value;
	const { time = story.settings.time, now, zone } = settings ?? {};
	// What stands on the stripe shows the same stretch of time as it does.
	const onStripe = blockOf(blocks, "chart")?.value ?? blockOf(blocks, "journey")?.value;
	const span = onStripe?.span ?? settings?.span;
	const events = createEvents(blocks, {
		story,
		id: title.id,
		title: title.text,
		zone,
		numbering,
		plain: (prose) => plainProse(prose, setting),
	});
	const slide: Slide = {
		id: title.id,
		kind,
		title: title.text,
		titleHtml: title.html,
		time,
		span: span ? inZone(span, zone, story) : null,
		now: now ? inZone(now, zone, story) : (events[0]?.event.date ?? null),
		offset: zone ?? events[0]?.event.date.offset ?? 0,
		events: events.map(({ event }) => event),
		body,
		scene,
		cites: numbering.cites,
		steps: kind === "sources" ? 0 : countSteps(body) + stepsOfScene(scene, story),
		notes: renderProse(part.notes, part.span.source, { ...setting, numberOf: null, steps: false }),
		printsSteps: settings?.print === "steps",
		origin: { file: part.span.source.path, line: positionOf(part.span.source, part.span.start).line },
	};
	return {
		slide,
		part,
		titleSpan: title.span,
		events,
		hasCites,
		dates: datesOf(blocks),
		links: setting.links,
		judgements: judgementsOf(blocks),
	};
}

function createSetting(story: Story, { numberOf }: Numbering): ProseSetting {
	const { sources, assets, markScripts } = story;
	return { context: story, sources, assets, markScripts, links: [], numberOf, steps: true };
}

function kindOf(blocks: Map<PlacedToken, Block>): SlideKind {
	const scene = SCENES.find((name) => blockOf(blocks, name));
	if (scene) return scene;
	if (blockOf(blocks, "event")) return "event";
	const chapter = blockOf(blocks, "chapter");
	// Nobody comes to the backup by its beginning: it has no opening.
	return chapter && !chapter.value?.backup ? "chapter" : "prose";
}

/** Prose and scene in the order in which they are read, for that is how their sources are numbered: a picture's own come last. */
function renderContent(
	part: SlidePart,
	blocks: Map<PlacedToken, Block>,
	setting: ProseSetting,
	story: Story,
	{ numberOf }: Numbering,
): { body: string; scene: Scene | null } {
	const asWritten = (text: string) => text;
	const html = (prose: Prose, language = story.settings.language) =>
		renderText(prose, language === story.settings.language ? setting : { ...setting, markScripts: asWritten });
	const plain = (prose: Prose) => plainProse(prose, setting);
	const zone = blockOf(blocks, "slide")?.value?.zone ?? blockOf(blocks, "event")?.value?.zone;
	const rendered: string[] = [];
	let scene: Scene | null = null;
	const numbersOf = (cites: Cite[]) => cites.map(numberOf).sort((a, b) => a - b);
	for (const one of readingOrderOf(part.content, blocks)) {
		if (one === part.heading) continue;
		const block = blocks.get(one);
		if (!block) rendered.push(renderProse([one], part.span.source, setting));
		else scene ??= createScene(block, { story, html, plain, numbersOf, zone });
	}
	if (!scene) rendered.splice(0, 1, ...rendered.slice(0, 1).map(withFirstItemShown));
	return { body: rendered.join("\n"), scene };
}

/** Nobody is to be shown a bare headline: where a slide's text begins with a list that appears step by step, its first item is there. */
function withFirstItemShown(html: string): string {
	return html.replace(/^<ul>\s*<li class="fragment">/, (start) => start.replace(STEP, "<li>"));
}

/** Wherever an author writes a chart, its slide's text stands above it. */
function readingOrderOf(content: readonly PlacedToken[], blocks: Map<PlacedToken, Block>): PlacedToken[] {
	const isPicture = (one: PlacedToken) => ["chart", "journey", "map"].includes(blocks.get(one)?.name ?? "");
	return [...content.filter((one) => !isPicture(one)), ...content.filter(isPicture)];
}

function createEvents(blocks: Map<PlacedToken, Block>, setting: EventSetting): EventDraft[] {
	// The first as it was written: where that cannot be read the next does not take its place.
	return blocksOf(blocks, "event").flatMap(({ value }, index) =>
		value ? createEvent(value, index === 0, setting) : [],
	);
}

const STEP = '<li class="fragment">';

function countSteps(body: string): number {
	return body.split(STEP).length - 1;
}

/** A picture that moves takes a step for each state after its first. */
function stepsOfScene(scene: Scene | null, { routes }: Story): number {
	if (scene?.type === "map") return Math.max(0, scene.frames.length - 1);
	if (scene?.type !== "journey" || scene.routes.length > 1) return 0;
	const route = routes[scene.routes[0]?.route ?? ""];
	return ((route && journeyOf(route)?.calls.length) || 1) - 1;
}

/** Where the slide looks on the rail. */
function datesOf(blocks: Map<PlacedToken, Block>): DatedField[] {
	const settings = blockOf(blocks, "slide")?.value;
	const chart = blockOf(blocks, "chart")?.value;
	const journey = blockOf(blocks, "journey")?.value;
	const frames = blockOf(blocks, "map")?.value?.frames ?? [];
	const span = [settings, chart, journey].map((block) => dated("span", block?.span, block?.spanOf("span")));
	const now = dated("now", settings?.now, settings?.spanOf("now"));
	return [...span, now, ...frames.map((frame) => dated("date", frame.date, frame.spanOf("date")))].flat();
}

function dated(field: string, date: EdtfDate | undefined, span: Span | undefined): DatedField[] {
	return date && span ? [{ label: `\`${field}\``, date, span }] : [];
}

/** The texts in which a likelihood and a confidence must not stand together. */
function judgementsOf(blocks: Map<PlacedToken, Block>): Prose[] {
	const rows = blockOf(blocks, "judgements")?.value?.rows ?? [];
	return rows.flatMap(({ text, basis }) => [text, basis]);
}
