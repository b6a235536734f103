/** The names of a work's authors, editors and others, in CSL's fields. */

import { type Context, list, optional, type Read, record, wrong } from "./fields.ts";
import { flag, text } from "./values.ts";
import { entriesOf, itemsOf, type Value } from "./yaml.ts";

export type WorkName = Record<string, unknown>;

export const workNames: Read<WorkName[]> = (value, context) => {
	if (itemsOf(value)) return list(workName)(value, context);
	return wrongName(value, context, `${value.label} must be a list of names such as [${EXAMPLE}]`);
};

const workName: Read<WorkName> = (value, context) => {
	const names = entriesOf(value)?.map(({ key }) => key) ?? [];
	if (!CALLED.some((field) => names.includes(field)))
		return wrongName(value, context, `${value.label} must be a name such as ${EXAMPLE}`);
	const given = readName(value, context);
	if (!given) return undefined;
	const { spanOf: _, ...name } = given;
	return name;
};

function wrongName(value: Value, context: Context, wanted: string): undefined {
	return wrong(value, context, wanted, "a body is { literal: Name }");
}

const EXAMPLE = "{ family: Smith, given: Jane }";

/** A name has one of these at least. */
const CALLED = ["family", "given", "literal"];

const readName = record("name", {
	family: optional(text),
	given: optional(text),
	literal: optional(text),
	suffix: optional(text),
	"dropping-particle": optional(text),
	"non-dropping-particle": optional(text),
	"comma-suffix": optional(flag),
	"static-ordering": optional(flag),
	"parse-names": optional(flag),
});
