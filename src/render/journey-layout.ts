/** Where the parts of a journey stand on the stage: map and clock on the left, the timetable on the stripe's scale, what moves it. */
import type { JourneyScene } from "../deck/journey-scene.ts";
import { RAIL, viewOf, wholeOf } from "../deck/rail.ts";
import type { Plot } from "../deck/timetable.ts";
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf, type Html } from "./html.ts";
import { keyOf } from "./journey-key.ts";
import type { JourneyMap } from "./journey-map.ts";
import type { JourneyModel } from "./journey-model.ts";
import { BOX, footHeight, type SlideContext, whenLineHeight } from "./slide-parts.ts";

/** Units of the letters on it. */
export const typeSize = 20;

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
	/** Its upper left corner, and what it holds. */
	key: { x: number; y: number; signs: Html[] };
	plot: Plot;
	/** The middle of the slider's track. */
	slider: number;
	board: Rect;
}

/** Right of a map, where the text of events stands; as wide as the slide where there is none. */
const besideMap = 490;
const body = 28;
/** Of the slide's box. */
const top = 88;
export const boxFoot = 728;
/** Under the plot: the bars of a reckoning, and the slider. */
const barsHeight = 88;
const sliderHeight = 40;
/** Of the clock and all that turns with it; below a map it has the width of the column there. */
const boardHeight = 152;
const boardTop = 578;
const columnWidth = 398;
/** Between the key and the ground: whose clock is looked at. */
const zones = 30;

export function layoutOf(
	context: SlideContext,
	scene: JourneyScene,
	model: JourneyModel,
	chart: JourneyMap | null,
): JourneyLayout {
	const { slide } = context;
	const { journey } = model;
	const left: number = chart ? besideMap : RAIL.left;
	const width = RAIL.right - left;
	const head = headOf(boundTextOf(slide.titleHtml), width);
	const below = under(context, head, width);
	const board = { x: RAIL.left, y: chart ? boardTop : below, width: columnWidth, height: boardHeight };
	const { height, signs } = keyOf(model, chart, typeSize, width);
	const key = { x: left, y: chart ? below : below + boardHeight + 14, signs };
	// The foot's own air is the slider's.
	const slider = boxFoot - footHeight(context, width - 150) + 28 - 8 - sliderHeight / 2;
	const plot = {
		left,
		right: RAIL.right,
		top: Math.round(key.y + height + zones),
		bottom: scene.reckoning ? slider - sliderHeight / 2 + 4 - barsHeight + 16 : slider - 42,
		view: stretchOf(context, left),
		km: journey.km * 1.2,
	};
	return { left, width, head, key, plot, slider, board };
}

/** Where what stands under the headline, the line of an event and the text may begin. */
export function under(context: SlideContext, head: number, width: number): number {
	const { slide } = context;
	const title = linesOf(boundTextOf(slide.titleHtml), head, width, "headline") * head * 0.96;
	const prose = slide.body ? proseHeight(slide.body, body, width) + 14 : 0;
	return Math.round(top + title + whenLineHeight(context) + prose + 14);
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
