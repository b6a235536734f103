/** A chart on a slide: series drawn over time or set in rows, with the one number that matters. */
import type { Deck, EdtfDate, TimeSpan } from "./deck.ts";
import type { Series, SeriesEvent, SeriesPoint } from "./records.ts";

export type ChartKind = "line" | "bars" | "ranges" | "slope" | "dots" | "votes" | "table";

export interface ChartScene {
	type: "chart";
	kind: ChartKind;
	/** Ids, at least one. */
	series: string[];
	/** What it shows, where the series' own title does not say it; plain text, may be empty. */
	title: string;
	/** The points that matter: the index of a series in `series`, and of a point in it. */
	highlight: { series: number; point: number }[];
	/** The group of events whose count matters. */
	group: string | null;
	/** Stretches of time that are named on the picture. Labels are plain text. */
	marks: { date: EdtfDate; label: string }[];
	/** For each series the number of each point's source on the slide, from 1; null for a point that is not shown. */
	cites: (number | null)[][];
}

/** The kinds whose x is time: they share the stripe's scale. */
export const overTime: readonly ChartKind[] = ["line", "bars", "ranges", "dots", "votes"];

export function seriesOf(deck: Deck, scene: ChartScene): Series[] {
	return scene.series.map((id) => {
		const series = deck.series[id];
		if (!series) throw new RangeError(`the deck has no series "${id}"`);
		return series;
	});
}

/** The figures of a series, or its events: one of the two is empty. */
export function pointsOf({ points, events }: Series): (SeriesPoint | SeriesEvent)[] {
	return points.length > 0 ? points : events;
}

/** Whether any of a date lies in a stretch of time; an open end lies in all of it. */
export function meets(date: EdtfDate, span: { start: number | null; end: number | null }): boolean {
	return (
		(date.start ?? Number.NEGATIVE_INFINITY) < (span.end ?? Number.POSITIVE_INFINITY) &&
		(span.start ?? Number.NEGATIVE_INFINITY) < (date.end ?? Number.POSITIVE_INFINITY)
	);
}

/** The two ends of a figure's date, which the compiler has seen to. */
export function endsOf({ start, end, text }: EdtfDate): TimeSpan {
	if (start === null || end === null) throw new RangeError(`a figure for ${text} has no two ends`);
	return { start, end };
}
