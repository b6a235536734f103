/** What maps name beside places: countries, seas and regions, of `areas.yaml`. */

import type { Area } from "../deck/map-scene.ts";
import { mapOf, optional, type Read, record, required } from "./fields.ts";
import { countryCodes } from "./map-values.ts";
import { date, newId, numberFrom, oneOf, text } from "./values.ts";

const area = record("area", {
	id: required(newId),
	name: required(text),
	names: optional(mapOf(text)),
	kind: required(oneOf("country", "sea", "region")),
	code: optional(countryCodes),
	tone: optional(oneOf("1", "2")),
	lat: required(numberFrom(-90, 90)),
	lon: required(numberFrom(-180, 180)),
	period: optional(date),
});

export const readArea: Read<Area> = (value, context) => {
	const given = area(value, context);
	if (!given) return undefined;
	const { id, name, names = {}, kind, code = [], tone, lat, lon, period = null } = given;
	if (kind !== "country" && given.code) context.report(given.spanOf("code"), `a ${kind} has no \`code\``);
	if (tone && !given.code)
		context.report(given.spanOf("tone"), "`tone` needs `code`, the country that is filled with it");
	return { id, name, names, kind, codes: code, tone: tone ? (Number(tone) as 1 | 2) : null, at: [lon, lat], period };
};
