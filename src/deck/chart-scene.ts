/** A chart on a slide: series drawn over time or set in a table, with the one point that matters. */
import type { Deck, EdtfDate, Series } from "./deck.ts";

export type ChartKind = "line" | "bars" | "ranges" | "slope" | "dots" | "votes" | "table";

export interface ChartScene {
	type: "chart";
	kind: ChartKind;
	/** Ids, at least one. */
	series: string[];
	/** The point that matters: its index in a series, and that series' index in `series`. */
	highlight: { series: number; point: number } | null;
	/** Stretches of time that are named on the picture. Labels are plain text. */
	marks: { date: EdtfDate; label: string }[];
	/** Safe HTML; may be empty. */
	note: string;
	/** For each series the number of each point's source on the slide, from 1; null for a point that is not shown. */
	cites: (number | null)[][];
}

export function seriesOf(deck: Deck, scene: ChartScene): Series[] {
	return scene.series.map((id) => {
		const series = deck.series[id];
		if (!series) throw new RangeError(`the deck has no series "${id}"`);
		return series;
	});
}
