/** A picture's ground in cells: which of them lie within a shape, and which are taken. For finding room, not for looking at. */

/** Units to the side of a cell. */
export const cell = 4;

/** In units of the picture. */
interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export interface Raster {
	columns: number;
	rows: number;
	/** By row and column: 0 for free or outside. */
	cells: Uint8Array;
}

export function createRaster(width: number, height: number): Raster {
	const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
	return { columns, rows, cells: new Uint8Array(columns * rows) };
}

/** Fills what a path of `M`, relative `l` and `z` in whole numbers encloses (even-odd), its points put where `place` says. */
export function fillPath(raster: Raster, d: string, place: (point: [number, number]) => [number, number]): void {
	const edges = ringsOf(d).flatMap((ring) => {
		const at = ring.map(place);
		return at.map((point, index) => [at[(index || at.length) - 1]!, point] as const);
	});
	const crossings = Array.from({ length: raster.rows }, (): number[] => []);
	for (const [[x0, y0], [x1, y1]] of edges) {
		const [top, foot] = [Math.min(y0, y1), Math.max(y0, y1)];
		for (let row = Math.max(0, Math.ceil(top / cell - 0.5)); row < raster.rows; row++) {
			const y = (row + 0.5) * cell;
			if (y >= foot) break;
			crossings[row]!.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
		}
	}
	for (const [row, xs] of crossings.entries()) {
		xs.sort((a, b) => a - b);
		for (let index = 0; index + 1 < xs.length; index += 2) fillRow(raster, row, xs[index]!, xs[index + 1]!);
	}
}

/** Takes the cells that a box touches. */
export function fillBox(raster: Raster, box: Box): void {
	const { x, y, width, height } = box;
	for (
		let row = Math.max(0, Math.floor(y / cell));
		row < Math.min(raster.rows, Math.ceil((y + height) / cell));
		row++
	) {
		const from = Math.max(0, Math.floor(x / cell));
		const until = Math.min(raster.columns, Math.ceil((x + width) / cell));
		if (until > from) raster.cells.fill(1, row * raster.columns + from, row * raster.columns + until);
	}
}

/** Whether nothing of a box is taken, as far as it lies within the picture. */
export function isClear(raster: Raster, { x, y, width, height }: Box): boolean {
	const { columns, cells } = raster;
	const [left, top] = [Math.max(0, Math.floor(x / cell)), Math.max(0, Math.floor(y / cell))];
	const right = Math.min(columns, Math.ceil((x + width) / cell));
	const foot = Math.min(raster.rows, Math.ceil((y + height) / cell));
	// A name is wide: what is in its way is met soonest in steps from row to row.
	for (let column = left; column < right; column++)
		for (let row = top; row < foot; row++) if (cells[row * columns + column] !== 0) return false;
	return true;
}

/** How many cells of a box are taken, of all those that it touches within the picture. */
export function countIn(raster: Raster, box: Box): { taken: number; all: number } {
	const { x, y, width, height } = box;
	let taken = 0;
	let all = 0;
	for (
		let row = Math.max(0, Math.floor(y / cell));
		row < Math.min(raster.rows, Math.ceil((y + height) / cell));
		row++
	) {
		const until = Math.min(raster.columns, Math.ceil((x + width) / cell));
		for (let column = Math.max(0, Math.floor(x / cell)); column < until; column++) {
			all += 1;
			taken += raster.cells[row * raster.columns + column]!;
		}
	}
	return { taken, all };
}

/** The box around all that is taken; without width and height where nothing is. */
function boundsOf({ columns, rows, cells }: Raster): Box {
	let [left, top, right, foot] = [columns, rows, 0, 0];
	for (let row = 0; row < rows; row++) {
		const from = cells.subarray(row * columns, (row + 1) * columns);
		const [first, last] = [from.indexOf(1), from.lastIndexOf(1)];
		if (first < 0) continue;
		[left, right] = [Math.min(left, first), Math.max(right, last + 1)];
		[top, foot] = [Math.min(top, row), row + 1];
	}
	if (right === 0) return { x: 0, y: 0, width: 0, height: 0 };
	return { x: left * cell, y: top * cell, width: (right - left) * cell, height: (foot - top) * cell };
}

/** How many cells of a raster a box touches. */
export function countCells({ columns, rows }: Raster, x: number, y: number, width: number, height: number): number {
	const [left, top] = [Math.max(0, Math.floor(x / cell)), Math.max(0, Math.floor(y / cell))];
	const right = Math.max(left, Math.min(columns, Math.ceil((x + width) / cell)));
	const foot = Math.max(top, Math.min(rows, Math.ceil((y + height) / cell)));
	return (right - left) * (foot - top);
}

/** A raster as it stands, measured once for many questions. */
export interface Surveyed {
	raster: Raster;
	/** Around all that is taken. */
	bounds: Box;
	/** How many cells of a box are taken. */
	count: (x: number, y: number, width: number, height: number) => number;
}

/** By sums over all that is above and left of a cell: good while nothing more is taken. */
export function survey(raster: Raster): Surveyed {
	const { columns, rows } = raster;
	const wide = columns + 1;
	const sums = sumsOf(raster);
	const count = (x: number, y: number, width: number, height: number) => {
		const left = Math.max(0, Math.floor(x / cell));
		const top = Math.max(0, Math.floor(y / cell));
		const right = Math.max(left, Math.min(columns, Math.ceil((x + width) / cell)));
		const foot = Math.max(top, Math.min(rows, Math.ceil((y + height) / cell)));
		return (
			sums[foot * wide + right]! - sums[top * wide + right]! - sums[foot * wide + left]! + sums[top * wide + left]!
		);
	};
	return { raster, bounds: boundsOf(raster), count };
}

function sumsOf({ columns, rows, cells }: Raster): Uint32Array {
	const wide = columns + 1;
	const sums = new Uint32Array(wide * (rows + 1));
	for (let row = 0; row < rows; row++) {
		let inRow = 0;
		for (let column = 0; column < columns; column++) {
			inRow += cells[row * columns + column]!;
			sums[(row + 1) * wide + column + 1] = sums[row * wide + column + 1]! + inRow;
		}
	}
	return sums;
}

function fillRow({ columns, cells }: Raster, row: number, x0: number, x1: number): void {
	const from = Math.max(0, Math.ceil(x0 / cell - 0.5));
	const until = Math.min(columns, Math.ceil(x1 / cell - 0.5));
	if (until > from) cells.fill(1, row * columns + from, row * columns + until);
}

function ringsOf(d: string): [number, number][][] {
	return d
		.split("M")
		.slice(1)
		.map((part) => {
			const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
			const ring: [number, number][] = [];
			let [x, y] = [0, 0];
			for (let index = 0; index + 1 < numbers.length; index += 2) {
				x += numbers[index]!;
				y += numbers[index + 1]!;
				ring.push([x, y]);
			}
			return ring;
		});
}
