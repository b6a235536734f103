/** What a slide's scene says in words, a line each, for the search: what its picture shows and what the table behind it tells. */
import { seriesOf } from "../deck/chart-scene.ts";
import type { Deck, Scene, Slide } from "../deck/deck.ts";
import type { JourneyScene } from "../deck/journey-scene.ts";
import type { MapScene } from "../deck/map-scene.ts";
import type { RouteStop, Series } from "../deck/records.ts";
import { plainTextOf } from "./html.ts";

export function sceneLines(deck: Deck, { kind, scene }: Slide): string[] {
	if (kind === "cover") return [deck.subtitle];
	switch (scene?.type) {
		case "quote":
			return [scene.html, scene.original?.html ?? "", `${scene.by} ${scene.role}`, scene.note].flatMap(paragraphsOf);
		case "claims":
			return scene.rows.flatMap(({ claim, by }) => [claim, by].flatMap(paragraphsOf));
		case "compare":
			return scene.columns.flatMap(({ title, label, html }) => [title, label, html].flatMap(paragraphsOf));
		case "judgements":
			return scene.rows.flatMap(({ text, basis }) => [text, basis]).flatMap(paragraphsOf);
		case "map":
			return [...scene.frames.map(({ title }) => title), ...linesOfStops(deck, scene)];
		case "chart":
			return [scene.title, ...seriesOf(deck, scene).flatMap(linesOfSeries)];
		case "journey":
			return [...linesOfStops(deck, scene), scene.reckoning?.label ?? ""];
		default:
			return [];
	}
}

/** Ids of the places that a slide's blocks name, or that the series and journeys in them do. */
export function placesOn(deck: Deck, { events, scene }: Slide): string[] {
	return [...events.flatMap(({ places }) => places), ...placesIn(deck, scene)];
}

function placesIn(deck: Deck, scene: Scene | null): string[] {
	if (scene?.type === "quote") return scene.place ? [scene.place] : [];
	if (scene?.type === "journey") return stopsOf(deck, scene).map(({ place }) => place);
	if (scene?.type === "map") {
		const marked = scene.frames.flatMap(({ places }) => places);
		return [...marked, ...stopsOf(deck, scene).map(({ place }) => place)];
	}
	if (scene?.type !== "chart") return [];
	return seriesOf(deck, scene).flatMap(({ events }) => events.flatMap(({ place }) => place ?? []));
}

/** Of a journey, or of the ways that a map's frames draw, all that their tables list. */
function stopsOf(deck: Deck, scene: JourneyScene | MapScene): RouteStop[] {
	const legs = scene.type === "map" ? scene.frames.flatMap(({ legs }) => legs) : scene.routes;
	const routes = new Set(legs.map(({ route }) => route));
	return [...routes].flatMap((route) => deck.routes[route]?.stops ?? []);
}

function linesOfStops(deck: Deck, scene: JourneyScene | MapScene): string[] {
	return stopsOf(deck, scene).map(({ time, basis, note }) => told(time, basis, note));
}

function linesOfSeries({ title, method, points, events }: Series): string[] {
	const figures = points.map(({ label, compiler, note }) => told(label, compiler, note));
	return [title, method, ...figures, ...events.map(({ label, group, title, note }) => told(label, group, title, note))];
}

function told(...parts: string[]): string {
	return parts.filter(Boolean).join(", ");
}

/** Without the numbers of sources, a block of text a line. */
export function paragraphsOf(html: string): string[] {
	return html
		.replace(/<sup class="cite">[\s\S]*?<\/sup>/g, "")
		.replace(/\s+/g, " ")
		.replace(/<\/(?:p|li|tr|h\d|blockquote)>/g, "\n")
		.replace(/<\/t[dh]>/g, " ")
		.split("\n")
		.map(plainTextOf);
}
