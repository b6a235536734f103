/** Maps of any region: true to area, whole across 180 degrees, steady under the camera, and drawn once. */
import { geoArea } from "d3-geo";
import { describe, expect, test } from "vitest";
import { outlinesOf } from "../../src/deck/atlas.ts";
import { drawMap, type MapDrawing } from "../../src/deck/map.ts";
import { placeAreaName } from "../../src/deck/map-area-labels.ts";
import { flightOf, toPicture } from "../../src/deck/map-camera.ts";
import { type Bounds, extentOf, isWithin, middleOf } from "../../src/deck/map-extent.ts";
import { placeName, placeNames } from "../../src/deck/map-labels.ts";
import { countIn, createRaster, fillBox, fillPath, survey } from "../../src/deck/map-raster.ts";
import { type Area, areasAt } from "../../src/deck/map-scene.ts";
import type { LonLat } from "../../src/deck/records.ts";
import { passesOf, stopIndices } from "../../src/deck/route-pass.ts";
import { trackOf } from "../../src/deck/track.ts";
import { readAtlas } from "../../src/node/atlas.ts";

const { coarse, fine } = readAtlas();
const atlas = { coarse, fine };
const size = { width: 800, height: 400, inset: { top: 0, right: 0, bottom: 0, left: 0 } };

function draw(bounds: Bounds, areas: string[][] = []): MapDrawing {
	return drawMap(atlas, { ...size, frames: [extentOf(bounds)], tones: [], unions: [], areas, graticule: true });
}

/** Whether the shape covers a place, by the cells that a picture of it fills. */
function covers(map: MapDrawing, d: string, place: LonLat): boolean {
	const raster = createRaster(map.width, map.height);
	fillPath(raster, d, (point) => toPicture(map.views[0]!, point));
	const [x, y] = toPicture(map.views[0]!, map.project(place));
	return countIn(raster, { x: x - 1, y: y - 1, width: 2, height: 2 }).taken > 0;
}

describe("a map of", () => {
	test.each<[string, Bounds, LonLat[], LonLat[]]>([
		[
			"the Pacific",
			[120, -50, -75, 60],
			[
				[175.5, -39],
				[138, 36.2],
				[134, -24],
				[-100, 40],
			],
			[
				[-160, 10],
				[180, 0],
				[-140, -30],
			],
		],
		[
			"islands on both sides of 180 degrees",
			[174, -21, -176, -14],
			[[178, -17.8]],
			[
				[-178, -19],
				[180, -15],
			],
		],
		[
			"the Bering Strait",
			[165, 58, -160, 70],
			[
				[175, 66],
				[-175, 66.5],
				[-162, 62],
			],
			[
				[-175, 60],
				[173, 60],
			],
		],
		[
			"the North Pole",
			[-180, 60, 180, 90],
			[
				[-42, 72],
				[100, 68],
				[-100, 65],
			],
			[
				[0, 88],
				[180, 80],
			],
		],
		[
			"one peninsula",
			[124, 33, 132, 43.5],
			[
				[127, 40],
				[128, 36],
			],
			[
				[131, 39],
				[124.5, 36],
			],
		],
		[
			"nearly all the world",
			[-170, -55, 170, 75],
			[
				[20, 10],
				[-60, -10],
				[100, 60],
			],
			[
				[-30, 0],
				[80, -30],
			],
		],
	])("%s has land where there is land, and sea where there is sea", (_, bounds, land, sea) => {
		const map = draw(bounds);
		expect(land.map((place) => covers(map, map.paths.land, place))).toEqual(land.map(() => true));
		expect(sea.map((place) => covers(map, map.paths.land, place))).toEqual(sea.map(() => false));
	});

	test("any region is no larger than what is seen of it", () => {
		for (const bounds of [
			[120, -50, -75, 60],
			[165, 58, -160, 70],
			[124, 33, 132, 43.5],
		] as Bounds[]) {
			const map = draw(bounds);
			const { k, x, y } = map.views[0]!;
			for (const d of [map.paths.land, map.paths.borders, map.paths.graticule]) {
				for (const [px, py] of pointsOf(d)) {
					expect(Math.abs(k * px + x - 400)).toBeLessThan(400 + 14);
					expect(Math.abs(k * py + y - 200)).toBeLessThan(200 + 14);
				}
			}
		}
	});

	test("countries far apart shows their areas in their true proportion", () => {
		const outlines = outlinesOf(coarse, [{ centre: [130, 45], radius: 3, area: 0 }]);
		const [japan, mongolia] = [["392"], ["496"]];
		const map = draw([85, 20, 150, 60], [japan!, mongolia!]);
		const [a, b] = map.paths.areas.map((d) => filledBy(d));
		const truth = geoArea(outlines.countries(japan!)) / geoArea(outlines.countries(mongolia!));
		expect(a! / b!).toBeGreaterThan(truth * 0.97);
		expect(a! / b!).toBeLessThan(truth * 1.03);
	});

	test("a region is drawn once and then kept", () => {
		const kept = new Map<string, string>();
		const request = {
			...size,
			frames: [extentOf([124, 33, 132, 43.5])],
			tones: [{ tone: 1, codes: ["408"] }],
			unions: null,
		};
		const first = drawMap({ ...atlas, kept }, request);
		const unreadable = {
			get coarse(): never {
				throw new Error("read");
			},
			get fine(): never {
				throw new Error("read");
			},
			kept,
		};
		const again = drawMap(unreadable, request);
		expect(again.paths).toEqual(first.paths);
		expect(again.project([127, 38])).toEqual(first.project([127, 38]));
		expect(() => drawMap(unreadable, { ...request, grain: 1 })).toThrow("read");
	});
});

function pointsOf(d: string): [number, number][] {
	return d
		.split("M")
		.slice(1)
		.flatMap((part) => {
			const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
			const at: [number, number] = [0, 0];
			return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => {
				at[0] += numbers[2 * index]!;
				at[1] += numbers[2 * index + 1]!;
				return [...at];
			});
		});
}

/** Square grid units within the rings of a path. */
function filledBy(d: string): number {
	return d
		.split("M")
		.filter(Boolean)
		.reduce((sum, ring) => {
			const points = pointsOf(`M${ring}`);
			return (
				sum +
				points.reduce((area, [x, y], index) => {
					const [x0, y0] = points[(index || points.length) - 1]!;
					return area + (x0 * y - x * y0) / 2;
				}, 0)
			);
		}, 0);
}

test.each<[Bounds, LonLat, boolean]>([
	[[118, 37, 141, 46], [125.7, 39], true],
	[[118, 37, 141, 46], [137, 50.5], false],
	[[170, -30, -170, 0], [179, -17], true],
	[[170, -30, -170, 0], [-175, -17], true],
	[[170, -30, -170, 0], [160, -17], false],
	[[170, -30, -170, 0], [0, -17], false],
])("within %j lies %j: %s", (bounds, place, expected) => {
	expect(isWithin(place, bounds)).toBe(expected);
});

test("the middle of places on both sides of 180 degrees is between them", () => {
	const [lon, lat] = middleOf([
		[170, 10],
		[-170, 10],
	]);
	expect(Math.abs(lon)).toBeCloseTo(180, 6);
	expect(lat).toBeGreaterThan(9);
});

describe("the camera", () => {
	const [near, far, other] = [
		{ k: 1, x: -300, y: 20 },
		{ k: 0.2, x: 100, y: 60 },
		{ k: 1, x: 900, y: -200 },
	];

	test.each([
		[near, far],
		[far, near],
		[near, other],
	])("begins and ends in its frames, and goes back as it came", (from, to) => {
		const [there, back] = [flightOf(from, to, size), flightOf(to, from, size)];
		expect([there.at(0), there.at(1)]).toEqual([from, to]);
		expect(back.duration).toBeCloseTo(there.duration, 9);
		for (const progress of [0, 0.25, 0.5, 0.9, 1]) {
			const [one, two] = [there.at(progress), back.at(1 - progress)];
			for (const name of ["k", "x", "y"] as const) expect(one[name]).toBeCloseTo(two[name], 6);
		}
	});

	test("takes no longer than anybody waits for", () => {
		for (const to of [far, other]) expect(flightOf(near, to, size).duration).toBeLessThanOrEqual(1800);
	});
});

describe("a track", () => {
	const points: [number, number][] = [
		[0, 0],
		[40, 10],
		[80, 0],
		[120, 60],
	];

	test("passes through each of its points", () => {
		const { path } = trackOf(points);
		for (const [index, [x, y]] of points.entries()) {
			const end = index === 0 ? path(0, 0) : path(0, index);
			expect(end).toMatch(new RegExp(`(^M|\\s|C.* )${x} ${y}$`));
		}
	});

	test("goes back over its own line", () => {
		const { along } = trackOf([...points, ...points.slice(0, -1).reverse()]);
		const [there, back] = [along(0, 3, 5), along(3, 6, 5).reverse()];
		for (const [index, [x, y]] of there.entries()) {
			expect(back[index]![0]).toBeCloseTo(x, 6);
			expect(back[index]![1]).toBeCloseTo(y, 6);
		}
	});

	test("has one phase of dashes where it is gone over again, whichever way and from wherever", () => {
		const branch: [number, number][] = [
			[80, 0],
			[80, 70],
			[90, 140],
		];
		const { dashedPath } = trackOf([
			...points,
			...points.slice(2, 3),
			...branch.slice(1),
			...branch.slice(0, 2).reverse(),
			...points.slice(0, 2).reverse(),
		]);
		const begins = (d: string) => d.match(/M[^C]*/g);
		const [out, back] = [dashedPath(3, 6), dashedPath(6, 9)];
		expect(begins(out)).toEqual(["M80 0", "M80 0"]);
		expect(begins(back)).toEqual(["M80 0", "M40 10"]);
		expect(back.split("M")[1]).toBe(out.split("M")[2]);
	});
});

describe("names", () => {
	const marks: [number, number][] = [
		[200, 100],
		[206, 108],
		[212, 96],
		[200, 120],
		[190, 104],
	];
	const placeAll = () => {
		const taken = createRaster(400, 240);
		return marks.map((at) => placeName({ at, width: 90, height: 40 }, 14, { taken, grounds: [] }));
	};

	test("of places close together keep clear of one another, the same each time", () => {
		const boxes = placeAll().filter((box) => box !== null);
		expect(boxes.length).toBeGreaterThan(2);
		for (const [index, a] of boxes.entries())
			for (const b of boxes.slice(index + 1))
				expect(
					Math.min(a.x + a.width - b.x, b.x + b.width - a.x, a.y + a.height - b.y, b.y + b.height - a.y),
				).toBeLessThanOrEqual(0);
		expect(placeAll()).toEqual(placeAll());
	});

	test("are let in first where they found no room", () => {
		const narrow = () => {
			const taken = createRaster(240, 120);
			fillBox(taken, { x: 0, y: 60, width: 240, height: 60 });
			return { taken, grounds: [] };
		};
		const [small, large] = [
			{ at: [60, 10], width: 70, height: 30 },
			{ at: [170, 10], width: 100, height: 30 },
		] as const;
		const gap = 12;
		const ground = narrow();
		const alone = [small, large].map((name) => placeName({ ...name, at: [...name.at] }, gap, ground));
		const together = placeNames(
			[small, large].map((name) => ({ ...name, at: [...name.at] })),
			gap,
			narrow(),
		);
		expect(alone.filter((box) => box === null).length).toBeGreaterThan(0);
		expect(together.filter((box) => box === null)).toEqual([]);
	});

	test("are nearer to their own marks than to any other, or have a line from theirs", () => {
		const boxes = placeNames(
			marks.map((at) => ({ at, width: 90, height: 40, less: [{ width: 90, height: 20 }] })),
			14,
			{ taken: createRaster(500, 400), grounds: [] },
		);
		expect(boxes.filter((box) => box === null)).toEqual([]);
		expect(boxes.filter((box) => box?.leader).length).toBeGreaterThan(0);
		for (const [own, box] of boxes.entries()) {
			const away = ([x, y]: [number, number]) =>
				Math.hypot(Math.max(box!.x - x, 0, x - box!.x - box!.width), Math.max(box!.y - y, 0, y - box!.y - box!.height));
			const nearest = marks.reduce((best, mark, index) => (away(mark) < away(marks[best]!) ? index : best), 0);
			if (box!.leader) expect(away(box!.leader[1])).toBeLessThan(12);
			else expect(nearest).toBe(own);
		}
	});

	test("say less before they are left out", () => {
		const taken = createRaster(400, 100);
		fillBox(taken, { x: 0, y: 0, width: 400, height: 36 });
		fillBox(taken, { x: 0, y: 66, width: 400, height: 34 });
		const name = { at: [200, 50] as [number, number], width: 90, height: 40 };
		const ground = { taken, grounds: [] };
		expect(placeName(name, 14, ground)).toBeNull();
		expect(placeName({ ...name, less: [{ width: 90, height: 18 }] }, 14, ground)).toMatchObject({
			setting: 1,
			leader: null,
		});
	});

	test("without room are left out", () => {
		const taken = createRaster(400, 240);
		fillBox(taken, { x: 0, y: 0, width: 400, height: 240 });
		expect(placeName({ at: [200, 100], width: 90, height: 40 }, 14, { taken, grounds: [] })).toBeNull();
	});

	test("of areas stand on what they name", () => {
		const within = createRaster(400, 240);
		fillBox(within, { x: 240, y: 20, width: 140, height: 80 });
		const bed = { within: survey(within), without: null, reach: Number.POSITIVE_INFINITY };
		const place = (...widths: number[]) => {
			const settings = widths.map((width) => ({ at: [100, 200] as [number, number], width, height: 30 }));
			return placeAreaName(settings, [{ around: 6, over: 0 }], bed, createRaster(400, 240));
		};
		const found = place(160, 100);
		expect(found).toMatchObject({ setting: 1, box: { align: "middle" } });
		expect(found!.box.x).toBeGreaterThanOrEqual(240);
		expect(place(160)).toBeNull();
	});
});

describe("of areas with periods", () => {
	const period = (start: number | null, end: number | null) =>
		({
			text: "",
			precision: "day",
			start,
			end,
			coreStart: start,
			coreEnd: end,
			approximate: false,
			uncertain: false,
			interval: true,
			offset: 0,
		}) as const;
	const area = (id: string, start: number | null, end: number | null): Area => ({
		id,
		name: id,
		names: {},
		kind: "country",
		codes: [],
		tone: null,
		at: [0, 0],
		period: period(start, end),
	});
	const change = Date.UTC(1991, 11, 26);
	const areas = {
		old: area("old", null, change),
		new: area("new", change, null),
		always: { ...area("always", null, null), period: null },
	};

	test.each([
		["the day before the change", change - 1, ["old", "always"]],
		["the day of the change", change, ["new", "always"]],
		["today", null, ["new", "always"]],
	])("on %s those are named that had their names then", (_, instant, names) => {
		expect(areasAt(areas, instant).map(({ id }) => id)).toEqual(names);
	});
});

test("a route that comes by a place twice passes it twice, and its stops follow one another", () => {
	const [home, away]: LonLat[] = [
		[10, 50],
		[12, 51],
	];
	const waypoints: LonLat[] = [home!, [11, 50.5], away!, [11, 50.5], home!];
	expect(passesOf(waypoints, home!)).toEqual([0, 4]);
	expect(stopIndices(waypoints, [home!, away!, home!, [30, 30]])).toEqual([0, 2, 4, null]);
});
