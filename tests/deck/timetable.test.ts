import { expect, test } from "vitest";
import { clockSpansOf, midnightsOf, nightsOf, type Plot, xIn, yIn } from "../../src/deck/timetable.ts";

const at = (text: string) => Date.parse(text);
const view = { start: at("2020-05-01T00:00Z"), end: at("2020-05-03T00:00Z") };
const plot: Plot = { left: 100, right: 580, top: 20, bottom: 220, view, km: 400 };

test("time goes across and kilometres go up", () => {
	expect([xIn(plot, view.start), xIn(plot, at("2020-05-01T12:00Z")), xIn(plot, view.end)]).toEqual([100, 220, 580]);
	expect([yIn(plot, 0), yIn(plot, 100), yIn(plot, 400)]).toEqual([220, 170, 20]);
});

test("a night is from 18:00 to 06:00 by the clock that is looked at, and ends with the picture", () => {
	expect(nightsOf([{ from: view.start, offset: 0 }], view).map(hours)).toEqual([
		["01 00:00", "01 06:00"],
		["01 18:00", "02 06:00"],
		["02 18:00", "03 00:00"],
	]);
});

test("a night during which the clock is changed is one night, from the dusk of one clock to the dawn of the other", () => {
	const clocks = [
		{ from: view.start, offset: 0 },
		{ from: at("2020-05-01T21:00Z"), offset: 60 },
	];
	expect(nightsOf(clocks, view).map(hours)[1]).toEqual(["01 18:00", "02 05:00"]);
	expect(midnightsOf(clocks, view).map((midnight) => hours({ start: midnight, end: midnight })[0])).toEqual([
		"01 00:00",
		"01 23:00",
		"02 23:00",
	]);
});

test("the first clock holds before the journey too, and a change outside of the picture is not in it", () => {
	const clocks = [
		{ from: at("2020-05-02T00:00Z"), offset: 540 },
		{ from: at("2020-05-09T00:00Z"), offset: 600 },
	];
	expect(clockSpansOf(clocks, view)).toEqual([{ ...view, offset: 540 }]);
});

function hours({ start, end }: { start: number; end: number }): string[] {
	return [start, end].map((instant) => new Date(instant).toISOString().slice(8, 16).replace("T", " "));
}
