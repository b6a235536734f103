/** What a slide can be picked by, each as a word of an address: `topic:trade`, `who:some-person`, `chapter:…`, `status:denied`. */
import type { Chapter, Slide, Standing } from "./deck.ts";

/** As in an address: `?topic=…&who=…`. */
export const facetKinds = ["topic", "who", "chapter", "status"] as const;

export type FacetKind = (typeof facetKinds)[number];

export function facetOf(kind: FacetKind, value: string): string {
	return `${kind}:${encodeURIComponent(value)}`;
}

/** Null for what is none: an address may hold anything. */
export function readFacet(facet: string): { kind: FacetKind; value: string } | null {
	const [name, value = ""] = facet.split(":");
	const kind = facetKinds.find((kind) => kind === name);
	if (!kind || value === "") return null;
	try {
		return { kind, value: decodeURIComponent(value) };
	} catch (error) {
		if (error instanceof URIError) return null;
		throw error;
	}
}

/** All of a slide's own. */
export function facetsOf(slide: Slide, chapter: Chapter): string[] {
	const topics = slide.events.flatMap(({ themes }) => themes).map((theme) => facetOf("topic", theme));
	const people = peopleOn(slide).map((id) => facetOf("who", id));
	const standings = standingsOf(slide).map((standing) => facetOf("status", standing));
	return [...new Set([...topics, ...people, facetOf("chapter", chapter.id), ...standings])];
}

/** Ids of the people and states that a slide's blocks name. */
export function peopleOn({ events, scene }: Slide): string[] {
	const said = scene?.type === "quote" && scene.person !== null ? [scene.person] : [];
	return [...new Set([...events.flatMap(({ people }) => people), ...said])];
}

/** How the events of a slide stand, and the claims on it. */
export function standingsOf({ events, scene }: Slide): Standing[] {
	const rows = scene?.type === "claims" ? scene.rows : [];
	return [...new Set([...events, ...rows].map(({ status }) => status))];
}
