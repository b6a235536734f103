/** Reads the world's outlines from their package, each of the two scales when it is first looked at. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MapAtlas, World } from "../deck/atlas.ts";
import { projectRoot } from "./project.ts";

const known = new Map<string, World>();

const atlas: MapAtlas = {
	get coarse() {
		return readWorld("countries-50m.json");
	},
	get fine() {
		return readWorld("countries-10m.json");
	},
};

/** The same value each time, so that what is derived from it can be kept. */
export function readAtlas(): MapAtlas {
	return atlas;
}

function readWorld(name: string): World {
	const world =
		known.get(name) ?? JSON.parse(readFileSync(join(projectRoot, "node_modules/world-atlas", name), "utf8"));
	known.set(name, world);
	return world;
}
