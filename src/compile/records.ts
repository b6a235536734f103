/** The records of a story: places and people; series are in `series.ts`, routes in `routes.ts`. */

import type { Person, Place } from "../deck/records.ts";
import { type Context, list, mapOf, optional, type Read, record, required, wrong } from "./fields.ts";
import type { Ids } from "./ids.ts";
import { date, newId, numberFrom, oneOf, text } from "./values.ts";
import { entriesOf, isEmpty, itemsOf, textOf, type Value } from "./yaml.ts";

const place = record("place", {
	id: required(newId),
	name: required(text),
	names: optional(mapOf(text)),
	local: optional(text),
	lat: required(numberFrom(-90, 90)),
	lon: required(numberFrom(-180, 180)),
	kind: optional(text),
	note: optional(text),
});

const role = record("roles", { period: optional(date), role: required(text) });

const person = record("person", {
	id: required(newId),
	type: required(oneOf("person", "state", "organisation")),
	name: required(text),
	names: optional(mapOf(text)),
	called: optional(text),
	side: optional(text),
	roles: optional(list(role)),
	note: optional(text),
});

export const readPlace: Read<Place> = (value, context) => {
	const given = place(value, context);
	if (!given) return undefined;
	const { id, name, names = {}, local = null, lat, lon, kind = "", note = "" } = given;
	if (local !== null && !Object.hasOwn(names, local))
		context.report(given.spanOf("local"), `\`local\` must be a language of \`names\`, not "${local}"`);
	return { id, name, names, local, at: [lon, lat], kind, note };
};

export const readPerson: Read<Person> = (value, context) => {
	const given = person(value, context);
	if (!given) return undefined;
	const { id, type, name, names = {}, called = "", side = "", roles = [], note = "" } = given;
	return {
		id,
		type,
		name,
		names,
		called,
		side,
		roles: roles.map(({ period = null, role }) => ({ period, role })),
		note,
	};
};

/**
 * Claims the ids of a file of records before any of them is read, so that records may refer to one another.
 * The id of a record is in the first of `fields` that it has.
 */
export function claimIds(kind: string, file: Value, ids: Ids, fields = ["id"]): void {
	for (const item of itemsOf(file) ?? []) {
		const entries = entriesOf(item) ?? [];
		const entry = fields.map((field) => entries.find(({ key }) => key === field)).find(Boolean);
		const id = entry && textOf(entry.value);
		if (id) ids.claim(kind, id, entry.value.span);
	}
}

/** The records of a file by their ids, of two with the same id the first; null where the file is no list of records. */
export function readRecords<T extends { id: string }>(
	file: Value,
	read: Read<T>,
	context: Context,
): Record<string, T> | null {
	const items = isEmpty(file) ? [] : itemsOf(file);
	if (!items) {
		wrong(file, context, `${file.label} must be a list of records, each beginning with \`- id:\``);
		return null;
	}
	const records: Record<string, T> = {};
	for (const item of items) {
		const one = read(item, context);
		if (one && !Object.hasOwn(records, one.id)) records[one.id] = one;
	}
	return records;
}
