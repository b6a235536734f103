/** How values are read that only maps have: stretches of the world, codes of countries. */

import type { Bounds } from "../deck/map-extent.ts";
import { list, type Read, wrong } from "./fields.ts";
import { number } from "./values.ts";
import { itemsOf, textOf, type Value } from "./yaml.ts";

/** `[west, south, east, north]` in degrees; west of the 180th meridian and east of it where `west` is the greater. */
export const bounds: Read<Bounds> = (value, context) => {
	const given = list(number)(value, context);
	if (!given) return undefined;
	const [west = 0, south = 0, east = 0, north = 0] = given;
	const inRange = Math.max(Math.abs(west), Math.abs(east)) <= 180 && Math.max(Math.abs(south), Math.abs(north)) <= 90;
	if (given.length !== 4 || !inRange)
		return wrong(value, context, `${value.label} must be [west, south, east, north] in degrees`);
	if (south < north && west !== east) return [west, south, east, north];
	context.report(
		value.span,
		`${value.label} [${given.join(", ")}] has no area`,
		south > north ? "south comes before north" : "its sides must not be the same",
	);
	return undefined;
};

/** One code of a country, or a list of them. */
export const countryCodes: Read<string[]> = (value, context) => {
	const items = itemsOf(value);
	const codes = (items ?? [value]).map((item) => codeOf(item, value.label));
	for (const { item, code } of codes) {
		if (code === undefined)
			wrong(item, context, `${value.label} must be a country's ISO 3166 number of three digits such as "051"`);
		else if (context.isCountry?.(code) === false)
			context.report(item.span, `the atlas has no country ${code}`, "codes are numbers of ISO 3166-1, such as 392");
	}
	return codes.flatMap(({ code }) => code ?? []);
};

function codeOf(item: Value, label: string): { item: Value; code: string | undefined } {
	const text = textOf(item) ?? "";
	return { item: { ...item, label }, code: /^\d{3}$/.test(text) ? text : undefined };
}
