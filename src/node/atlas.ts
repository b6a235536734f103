/** Reads the world's outlines from their package, each of the two scales when it is first looked at, and keeps what is drawn. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MapAtlas, World } from "../deck/atlas.ts";
import { cacheFolder, projectRoot } from "./project.ts";
import { writeWhole } from "./write-whole.ts";

const worlds = new Map<string, World>();
const drawings = new Map<string, string>();

const atlas: MapAtlas = {
	get coarse() {
		return readWorld("countries-50m.json");
	},
	get fine() {
		return readWorld("countries-10m.json");
	},
	kept: { get: readDrawing, set: writeDrawing },
};

/** The same value each time, so that what is derived from it can be kept. */
export function readAtlas(): MapAtlas {
	return atlas;
}

function readWorld(name: string): World {
	const world = worlds.get(name) ?? JSON.parse(readFileSync(join(packageFolder(), name), "utf8"));
	worlds.set(name, world);
	return world;
}

function readDrawing(key: string): string | undefined {
	const path = pathOf(key);
	const drawing = drawings.get(path) ?? (existsSync(path) ? readFileSync(path, "utf8") : undefined);
	if (drawing !== undefined) drawings.set(path, drawing);
	return drawing;
}

function writeDrawing(key: string, drawing: string): void {
	const path = pathOf(key);
	drawings.set(path, drawing);
	writeWhole(path, drawing);
}

function pathOf(key: string): string {
	const name = createHash("sha256").update(edition()).update(key).digest("hex").slice(0, 32);
	return cacheFolder("maps", `${name}.json`);
}

let known: string | undefined;

/** What every drawing is made with: the data's version, and the code that cuts it. */
function edition(): string {
	if (known) return known;
	const code = join(projectRoot, "src/deck");
	const files = readdirSync(code).filter((name) => /^(atlas|map)[^/]*\.ts$/.test(name));
	const texts = files.sort().map((name) => readFileSync(join(code, name), "utf8"));
	known = [readFileSync(join(packageFolder(), "package.json"), "utf8"), ...texts].join();
	return known;
}

function packageFolder(): string {
	return join(projectRoot, "node_modules/world-atlas");
}
