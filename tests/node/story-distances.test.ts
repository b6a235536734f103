/** The kilometres of this story's train against the distances that its ledger of facts gives, leg by leg. */
import { expect, test } from "vitest";
import type { Route } from "../../src/deck/records.ts";
import { createCompiler } from "../../src/node/compiler.ts";
import { ownFolders } from "../../src/node/project.ts";

/** As the ledger has them; of a distance between two the middle. */
const ledger = {
	"pyongyang to rajin": 781,
	"rajin to tumangang": 52,
	"tumangang to khasan": 5,
	"khasan to baranovsky": 238,
	"baranovsky to ussuriysk": 23,
	"khasan to vostochny": 1670,
	"vostochny to komsomolsk": (1040 + 1060) / 2,
	"komsomolsk to artyom": (1120 + 1150) / 2,
	"artyom to khasan": 305,
};

const legs: [from: string, to: string, km: number][] = [
	["pyongyang", "khasan", ledger["pyongyang to rajin"] + ledger["rajin to tumangang"] + ledger["tumangang to khasan"]],
	["khasan", "ussuriysk", ledger["khasan to baranovsky"] + ledger["baranovsky to ussuriysk"]],
	["khasan", "vostochny", ledger["khasan to vostochny"]],
	["vostochny", "komsomolsk", ledger["vostochny to komsomolsk"]],
	["komsomolsk", "artyom", ledger["komsomolsk to artyom"]],
	["artyom", "tumangang", ledger["artyom to khasan"] + ledger["tumangang to khasan"]],
	["tumangang", "pyongyang", ledger["rajin to tumangang"] + ledger["pyongyang to rajin"]],
];

const { deck } = createCompiler(ownFolders)();
const route = deck?.routes["kim-2023"] as Route;

test.each(legs)("from %s to %s the train goes %d km", (from, to, km) => {
	const stops = route.stops.filter((stop) => stop.km !== null);
	const start = stops.find(({ place }) => place === from)!;
	const end = stops.slice(stops.indexOf(start) + 1).find(({ place }) => place === to)!;
	const [first, last] = from === "tumangang" ? [start, stops.at(-1)!] : [start, end];
	expect(last.km! - first.km!).toBe(km);
});

test("on Russian rails that is what the press counted, more than 4,000 km, and what the ledger reckons", () => {
	const kmAt = (place: string) => route.stops.find((stop) => stop.place === place && stop.km !== null)!.km!;
	const onRussianRails = kmAt("tumangang") - kmAt("khasan") - ledger["tumangang to khasan"];
	expect(onRussianRails).toBeGreaterThan(route.lengthKm!);
	expect(onRussianRails).toBeGreaterThanOrEqual(4150);
	expect(onRussianRails).toBeLessThanOrEqual(4200);
});
