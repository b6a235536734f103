/** What a map has to show: points, or the edge of a stretch of the world between two meridians and two parallels. */
import type { LonLat } from "./records.ts";

export interface Extent {
	points: LonLat[];
	/** Kilometres that the shorter side of the frame shows at least, however close the points are. */
	leastKm?: number;
	/** Where its middle is known and not to be reckoned from the points: of more than half the world it could not be. */
	middle?: LonLat;
}

/** `[west, south, east, north]` in degrees; across 180 degrees where `west` is greater than `east`. */
export type Bounds = [number, number, number, number];

/** The edge of the stretch, in steps small enough to follow its curves. */
export function extentOf([west, south, east, north]: Bounds): Extent {
	const across = widthOf([west, south, east, north]);
	const share = Array.from({ length: 17 }, (_, index) => index / 16);
	const points = share.flatMap((part): LonLat[] => {
		const lon = wrap(west + part * across);
		const lat = south + part * (north - south);
		return [
			[lon, south],
			[lon, north],
			[west, lat],
			[wrap(west + across), lat],
		];
	});
	return { points, middle: [wrap(west + across / 2), (south + north) / 2] };
}

export function isWithin([lon, lat]: LonLat, [west, south, east, north]: Bounds): boolean {
	const along = (((lon - west) % 360) + 360) % 360;
	return lat >= south && lat <= north && along <= widthOf([west, south, east, north]);
}

/** The middle of a cloud of points on the sphere: of the least cap about their mean, nearly. */
export function middleOf(points: LonLat[]): LonLat {
	const vectors = points.map(vectorOf);
	const axes = [0, 1, 2].map((axis) => vectors.map((vector) => vector[axis]!));
	const [x, y, z] = axes.map((all) => (Math.min(...all) + Math.max(...all)) / 2) as [number, number, number];
	// Points all around the world have no middle: any will do.
	if (Math.hypot(x, y, z) < 1e-6) return [0, 0];
	return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
}

/** Degrees from west to east. */
function widthOf([west, , east]: Bounds): number {
	return east >= west ? east - west : east - west + 360;
}

function wrap(lon: number): number {
	return lon > 180 ? lon - 360 : lon;
}

function vectorOf([lon, lat]: LonLat): [number, number, number] {
	const [a, b] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
	return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)];
}
