/**
 * The marks of a crowded rail while it moves, painted: hundreds come and go from frame to frame, and as elements each would
 * have to be styled and placed. As soon as it rests the list stands there again, looking the same.
 */
import { halfOf, isSomewhereIn, type Mark } from "../deck/marks.ts";
import type { Name } from "../deck/names.ts";
import { RAIL } from "../deck/rail.ts";
import type { RailScene } from "../deck/rail-scene.ts";

export interface RailSketch {
	/** Paints marks and names in place of the list. */
	paint: (marks: Mark[], names: Name[], scene: RailScene) => void;
	/** The list is seen again. */
	wipe: () => void;
}

/** From so many events on, most of what is on the rail is another thing at the next frame. */
const crowd = 500;

export function isCrowded({ events }: RailScene): boolean {
	// Where the system chooses the colours, it does so for elements alone.
	return events.length > crowd && !matchMedia("(forced-colors: active)").matches;
}

interface Ink {
	stripe: string;
	ground: string;
	text: string;
	faint: string;
	pale: string;
}

type Context = CanvasRenderingContext2D;

const family = '"Sofia Sans Condensed", "IBM Plex Sans KR", sans-serif';
const top = RAIL.stripeY;

export function createRailSketch(nav: HTMLElement): RailSketch {
	const canvas = document.createElement("canvas");
	canvas.className = "rail-sketch";
	let context: Context | null = null;
	let ink: Ink | null = null;

	/** Size and colours are those at which the hand sets out. */
	const begin = (): Context | null => {
		if (ink && context) return context;
		if (!canvas.isConnected) nav.querySelector(".rail-now")?.before(canvas);
		const scale = (nav.clientWidth / RAIL.width) * devicePixelRatio;
		canvas.width = Math.round(RAIL.width * scale);
		canvas.height = Math.round(RAIL.height * scale);
		context = canvas.getContext("2d");
		context?.scale(scale, scale);
		ink = inkOf(canvas);
		nav.classList.add("sketched");
		return context;
	};

	const paint = (marks: Mark[], names: Name[], { current }: RailScene) => {
		const on = begin();
		if (!on || !ink) return;
		on.clearRect(0, 0, RAIL.width, RAIL.height);
		for (const mark of marks) paintStretch(on, mark, ink);
		// A face is looked up each time it is said: once for all counts, once for all names.
		setFace(on, 600, "center");
		for (const mark of marks) if (!mark.core || mark.events.length > 1) paintWindow(on, mark, ink);
		const skipped = new Set(marks.filter(isSkipped).map(({ events }) => events[0]?.id));
		setFace(on, 500, "left");
		for (const { id, text, x, lane } of names) {
			if (id === current) setFace(on, 600, "left");
			on.fillStyle = skipped.has(id) ? ink.faint : ink.text;
			on.fillText(text, x, lane === "above" ? top - 17 : top + 59);
			if (id === current) setFace(on, 500, "left");
		}
	};

	const wipe = () => {
		if (!ink) return;
		ink = null;
		nav.classList.remove("sketched");
		context?.clearRect(0, 0, RAIL.width, RAIL.height);
	};
	return { paint, wipe };
}

function setFace(on: Context, weight: number, align: CanvasTextAlign): void {
	on.font = `${weight} 20px ${family}`;
	on.textAlign = align;
	on.textBaseline = "alphabetic";
}

/** A colour of the theme is known as such only where something has it. */
function inkOf(canvas: HTMLElement): Ink {
	const styles = getComputedStyle(canvas);
	const colour = (name: string) => {
		canvas.style.color = `var(${name})`;
		return styles.color;
	};
	return {
		stripe: colour("--stripe"),
		ground: colour("--ground"),
		text: colour("--ink"),
		faint: colour("--ink-2"),
		pale: colour("--hairline"),
	};
}

function isSkipped({ events }: Mark): boolean {
	return events.every(({ skipped }) => skipped);
}

/** What lasted, and the hatched ends where that is not certain. */
function paintStretch(on: Context, mark: Mark, ink: Ink): void {
	if (mark.extent) {
		const [x0, x1] = mark.extent;
		on.globalAlpha = isSkipped(mark) ? 0.35 : 1;
		paintHatch(on, x0, x1, ink);
		on.globalAlpha = 1;
	}
	if (!mark.core) return;
	const [x0, x1] = mark.core;
	const colour = isSkipped(mark) ? ink.pale : ink.stripe;
	const box: Box = [x0, top - 7, x1 - x0, 14];
	if (isSomewhereIn(mark)) paintBox(on, box, 2.5, colour, ink.ground);
	else paintBox(on, box, 2, ink.ground, colour);
}

function paintHatch(on: Context, x0: number, x1: number, { stripe, ground }: Ink): void {
	on.save();
	on.beginPath();
	on.roundRect(x0, top - 5, x1 - x0, 10, 3);
	on.clip();
	on.fillStyle = ground;
	on.fill();
	on.strokeStyle = stripe;
	on.lineWidth = 1.5;
	for (let x = Math.max(x0, -40) - 10; x < Math.min(x1, RAIL.width + 40); x += 8.5) {
		on.moveTo(x, top + 5);
		on.lineTo(x + 10, top - 5);
	}
	on.stroke();
	on.restore();
}

/** One event, with its whiskers where its date is "about"; or how many there are. */
function paintWindow(on: Context, mark: Mark, ink: Ink): void {
	const count = mark.events.length;
	const middle = mark.core ? (mark.core[0] + mark.core[1]) / 2 : mark.x;
	if (mark.about && count === 1) paintWhiskers(on, mark.x, ink);
	const half = count === 1 ? 5 : mark.core ? 13 : Math.max(14, halfOf(mark)) - 1;
	const height = count === 1 ? 22 : 26;
	paintBox(
		on,
		[middle - half, top - height / 2, 2 * half, height],
		2.5,
		isSkipped(mark) ? ink.pale : ink.stripe,
		ink.ground,
	);
	if (count === 1) return;
	on.fillStyle = isSkipped(mark) ? ink.faint : ink.text;
	on.fillText(String(count), middle, top + 6);
}

function paintWhiskers(on: Context, x: number, { stripe }: Ink): void {
	on.beginPath();
	for (const side of [-1, 1]) {
		on.moveTo(x + side * 6, top - 13);
		on.quadraticCurveTo(x + side * 12, top - 13, x + side * 12, top - 5);
		on.lineTo(x + side * 12, top + 5);
		on.quadraticCurveTo(x + side * 12, top + 13, x + side * 6, top + 13);
	}
	on.strokeStyle = stripe;
	on.lineWidth = 1.5;
	on.stroke();
}

type Box = [x: number, y: number, width: number, height: number];

/** A box with its border inside it, of whole pixels, as `border-box` has it. */
function paintBox(on: Context, [x, y, width, height]: Box, thickness: number, line: string, ground: string): void {
	const scale = on.getTransform().a;
	const border = Math.max(1, Math.floor(thickness * scale)) / scale;
	on.beginPath();
	on.roundRect(x, y, width, height, 3);
	on.fillStyle = line;
	on.fill();
	on.beginPath();
	on.roundRect(x + border, y + border, width - 2 * border, height - 2 * border, Math.max(0, 3 - border));
	on.fillStyle = ground;
	on.fill();
}
