/** Writes a moment of a journey into the page: its clock, its slider, and where the train is on each timetable. */
import { round } from "../deck/round.ts";
import { type Plot, xIn, yIn } from "../deck/timetable.ts";
import type { JourneyFrame } from "../render/journey-frame.ts";

/** The only things that ever change are the ones named here. */
export function createPainter(
	figure: HTMLElement,
	timetables: SVGSVGElement[],
): (frame: JourneyFrame, progress: number) => void {
	const find = <T extends Element>(selector: string) => {
		const found = figure.querySelector<T>(selector);
		if (!found) throw new Error(`the journey has no part "${selector}"`);
		return found;
	};
	const drawn = timetables.map(drawOn);
	const texts = ["clock", "zone-now", "day-now", "counter", "where-now"].map((name) => find(`.journey-${name}`));
	const assumed = find<HTMLElement>(".journey-assumed");
	const slider = find<HTMLInputElement>(".journey-slider");
	return (frame, progress) => {
		for (const draw of drawn) draw(frame);
		const { clock, zone, day, km, where } = frame;
		for (const [index, text] of [clock, zone, day, km, where].entries()) texts[index]!.textContent = text;
		assumed.hidden = frame.position.known;
		slider.value = String(progress);
		slider.setAttribute("aria-valuetext", frame.spoken);
	};
}

function drawOn(timetable: SVGSVGElement): (frame: JourneyFrame) => void {
	const plot = JSON.parse(timetable.dataset.plot ?? "") as Plot;
	const part = (name: string) => timetable.querySelector(`.${name}`);
	const [clip, now, line, mark] = ["journey-clip", "journey-now", "journey-now-line", "journey-now-mark"].map(part);
	return ({ instant, position }) => {
		const [x, y] = [round(xIn(plot, instant)), round(yIn(plot, position.km))];
		clip?.setAttribute("width", String(x));
		now?.setAttribute("data-known", String(position.known));
		line?.setAttribute("d", `M${x} ${plot.bottom - 8}v16`);
		mark?.setAttribute("cx", String(x));
		mark?.setAttribute("cy", String(y));
	};
}
