/** Where the parts of a journey stand on the stage: the map on the left, the timetable on the stripe's scale, what moves it. */
import type { JourneyScene } from "../deck/journey-scene.ts";
import { RAIL, viewOf, wholeOf } from "../deck/rail.ts";
import type { Plot } from "../deck/timetable.ts";
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf } from "./html.ts";
import type { JourneyModel } from "./journey-model.ts";
import { labelWidth } from "./label-width.ts";
import { BOX, type SlideContext, whenLineHeight } from "./slide-parts.ts";

export interface Rect {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Units of the slide. */
export interface JourneyLayout {
	left: number;
	width: number;
	head: number;
	plot: Plot;
	/** The middle of the slider's track. */
	slider: number;
	board: Rect;
}

/** Right of a map, and as wide as the slide where there is none. */
const besideMap = 514;
const body = 28;
/** Of the slide's box, and of the zone under the plot that the slider stands in. */
const top = 88;
const slider = 668;

export function layoutOf(
	context: SlideContext,
	scene: JourneyScene,
	model: JourneyModel,
	hasMap: boolean,
): JourneyLayout {
	const { slide } = context;
	const { journey } = model;
	const left: number = hasMap ? besideMap : RAIL.left;
	const width = RAIL.right - left;
	const head = headOf(boundTextOf(slide.titleHtml), width);
	const title = linesOf(boundTextOf(slide.titleHtml), head, width, "headline") * head * 0.96;
	const prose = slide.body ? proseHeight(slide.body, body, width) + 14 : 0;
	const ground = top + title + whenLineHeight(context) + prose + 40;
	const plot = {
		left,
		right: RAIL.right,
		top: Math.round(ground),
		bottom: scene.reckoning ? slider - 104 : slider - 42,
		view: stretchOf(context, left),
		km: journey.km * 1.26,
	};
	const board = { x: left + 96, y: plot.top + 14, width: boardWidth(model), height: 142 };
	return { left, width, head, plot, slider, board };
}

/** The clock, the air beside it, and the longest that stands there: between which two stops the train is. */
function boardWidth({ data: { legs, names } }: JourneyModel): number {
	const between = legs.map(({ from, to }) => labelWidth(`${names[from]} – ${names[to]}`, 24));
	return 236 + Math.max(...between) * 1.04;
}

/** One line, as large as it may be; where that would be small, two. */
export function headOf(title: string, width: number): number {
	const line = firstFit([84, 76, 68, 0], 1, (size) => (size === 0 ? 1 : linesOf(title, size, width, "headline")));
	return line || firstFit([68, 60, 52], 2, (size) => linesOf(title, size, width, "headline"));
}

/** What the ground shows of the stripe, at the stripe's own scale. */
function stretchOf({ deck, slide }: SlideContext, left: number): Plot["view"] {
	const whole = wholeOf(deck.span);
	const stripe = slide.span ? viewOf(slide.span, whole) : whole;
	const scale = (stripe.end - stripe.start) / BOX.width;
	return { start: stripe.start + (left - RAIL.left) * scale, end: stripe.end };
}
