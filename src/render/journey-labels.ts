/** Names of stations beside their stops on a timetable, clear of its lines and of one another. */
import { type NameBox, placeName } from "../deck/map-labels.ts";
import { createRaster, fillBox, type Raster } from "../deck/map-raster.ts";
import { xIn, yIn } from "../deck/timetable.ts";
import { numeral } from "./journey-frame.ts";
import { type JourneyModel, localNameOf, whenText } from "./journey-model.ts";
import type { TimetableLook } from "./journey-timetable.ts";
import { journeyWordsOf } from "./journey-words.ts";
import { labelWidth } from "./label-width.ts";

export interface StationName {
	box: NameBox;
	name: string;
	local: { text: string; language: string } | null;
	/** Kilometres and hour; empty where there is no room for such things. */
	detail: string;
	/** The index of the call. */
	at: number;
}

/** A name that finds no room is left out: the table has it. */
export function placeStationNames(model: JourneyModel, look: TimetableLook): StationName[] {
	const taken = groundOf(model, look);
	const { plot, type, hours } = look;
	return model.journey.calls.flatMap((call, at) => {
		const place = model.places[at]!;
		const local = localNameOf(place);
		const km = journeyWordsOf(model.language).kilometres(numeral(call.km, model.language));
		const detail = hours ? `${km} · ${whenText(call, model.language)}` : "";
		const heading = local ? `${place.name} ${local.text}` : place.name;
		const width = Math.max(labelWidth(heading, type * 1.08), labelWidth(detail, type)) + 2;
		const mark: [number, number] = [xIn(plot, (call.came + call.left) / 2), yIn(plot, call.km)];
		const half = (xIn(plot, call.left) - xIn(plot, call.came)) / 2;
		const box = placeName({ at: mark, width, height: type * (hours ? 2.35 : 1.2) }, 12 + half, { taken, grounds: [] });
		return box ? [{ box, name: place.name, local, detail, at }] : [];
	});
}

/** All that is drawn, and what is kept free. */
function groundOf({ journey, assume }: JourneyModel, { plot, width, height, reserved }: TimetableLook): Raster {
	const taken = createRaster(width, height);
	for (const box of reserved) fillBox(taken, box);
	for (const { start, end, kmStart, kmEnd } of journey.legs)
		fillLine(taken, [xIn(plot, start), yIn(plot, kmStart)], [xIn(plot, end), yIn(plot, kmEnd)]);
	for (const { ranges, km } of journey.calls)
		for (const { start, end } of ranges)
			fillLine(taken, [xIn(plot, start), yIn(plot, km)], [xIn(plot, end), yIn(plot, km)]);
	const first = journey.calls[0];
	if (assume && first) {
		const end = first.left + (assume.distance / assume.speed) * 3_600_000;
		const [x0, y1] = [xIn(plot, first.left), yIn(plot, assume.distance)];
		fillLine(taken, [x0, yIn(plot, first.km)], [xIn(plot, end), y1]);
		fillBox(taken, { x: x0 - 4, y: y1 - 90, width: 190, height: 90 });
	}
	return taken;
}

function fillLine(taken: Raster, [x0, y0]: [number, number], [x1, y1]: [number, number]): void {
	const count = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3));
	for (let step = 0; step <= count; step++) {
		const share = step / count;
		fillBox(taken, { x: x0 + share * (x1 - x0) - 5, y: y0 + share * (y1 - y0) - 5, width: 10, height: 10 });
	}
}
