/** What may import what, and that the engine knows nothing of the story it tells. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

/** A zone, and the zones it may import beside itself. */
const zones: Record<string, string[]> = {
	deck: [],
	compile: ["deck"],
	render: ["deck"],
	player: ["deck", "render"],
	node: ["deck", "compile", "render"],
};

const importedPath = /(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g;

test.each(Object.entries(zones))("src/%s imports only what it may", (zone, others) => {
	const imported = filesIn(`src/${zone}`)
		.filter((file) => /\.(ts|mjs)$/.test(file))
		.flatMap((file) =>
			[...readFileSync(file, "utf8").matchAll(importedPath)].map(([, path]) => join(file, "..", path!)),
		);
	const strangers = imported.filter((path) => ![zone, ...others].some((allowed) => path.startsWith(`src/${allowed}/`)));
	expect(strangers).toEqual([]);
});

test("src holds no name of the story", () => {
	const names = [...new Set([...recordsOf("people"), ...recordsOf("places")].flatMap(namesOf))];
	expect(names.length).toBeGreaterThan(50);
	const found = filesIn("src").flatMap((file) => {
		const text = ` ${readFileSync(file, "utf8")
			.match(/[\p{L}\p{M}]+/gu)
			?.join(" ")} `;
		return names.filter((name) => text.includes(` ${name} `)).map((name) => `${file}: ${name}`);
	});
	expect(found).toEqual([]);
});

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

interface StoryRecord {
	name: string;
	names?: Record<string, string>;
	type?: "person" | "state" | "organisation";
}

function recordsOf(file: string): StoryRecord[] {
	return parse(readFileSync(`slides/${file}.yaml`, "utf8"));
}

/** Every longer word of a person's or a place's name; of states and organisations, which common words name, the whole. */
function namesOf({ name, names = {}, type }: StoryRecord): string[] {
	const words = [name, ...Object.values(names)].map((it) => it.match(/[\p{L}\p{M}]+/gu) ?? []);
	if (type === "state" || type === "organisation") return words.map((it) => it.join(" "));
	return words.flat().filter((word) => /^[\p{Lu}\p{Lo}].{3}/u.test(word));
}
