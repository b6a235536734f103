/** Where the operations of a page paint, and in which colour: the state that each leaves to those after it (ISO 32000-1, 8.4). */

/** In points from the upper left corner of the page. */
export interface Place {
	x: number;
	y: number;
}

/** As in a PDF: left, foot, right, head. */
export type PageBox = [number, number, number, number];

/** What makes a place of numbers: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = [number, number, number, number, number, number];
/** Red, green and blue, from 0 to 1; null for patterns and what else has no one colour. */
type Colour = [number, number, number] | null;

interface State {
	matrix: Matrix;
	fill: Colour;
	/** Of letters. */
	size: number;
	/** How letters are drawn; 3 and 7 are not. */
	mode: number;
}

/** Something painted behind letters: its edges, as far as they reach. */
interface Ground {
	left: number;
	top: number;
	right: number;
	foot: number;
	fill: Colour;
}

/** A page while it is painted. */
export class PdfCanvas {
	/** How many shapes have been painted. */
	painted = 0;
	readonly #size: { width: number; height: number };
	readonly #grounds: Ground[] = [];
	readonly #kept: State[] = [];
	#paper: Colour = [1, 1, 1];
	#state: State;
	/** Where letters stand, before the matrix. */
	#line: Matrix = [1, 0, 0, 1, 0, 0];
	/** How far along the line the next one is. */
	#along = 0;
	/** The edges of the path that is begun, before the matrix: one object for all paths, of which there are a hundred thousand. */
	readonly #path: Edges = { left: 0, low: 0, right: 0, high: 0 };

	constructor([left, foot, right, head]: PageBox) {
		this.#size = { width: right - left, height: head - foot };
		this.#state = { matrix: [1, 0, 0, 1, -left, -foot], fill: [0, 0, 0], size: 0, mode: 0 };
		this.endPath();
	}

	/** What an operation changes or paints; nothing for those that do neither. */
	operate(operator: string, numbers: number[]): void {
		operations.get(operator)?.(this, numbers);
	}

	keep(): void {
		this.#kept.push({ ...this.#state });
	}

	takeUp(): void {
		this.#state = this.#kept.pop() ?? this.#state;
	}

	transform(numbers: number[]): void {
		this.#state.matrix = product(matrixOf(numbers), this.#state.matrix);
	}

	fillWith(colour: Colour): void {
		this.#state.fill = colour;
	}

	setMode(mode: number): void {
		this.#state.mode = mode;
	}

	setSize(size: number): void {
		this.#state.size = size;
	}

	setLine(line: Matrix): void {
		this.#line = line;
		this.#along = 0;
	}

	/** From where the line began. */
	moveLine(x: number, y: number): void {
		this.setLine(product([1, 0, 0, 1, x, y], this.#line));
	}

	/** @param by thousandths of the letters' size. */
	advance(by: number): void {
		this.#along += (by / 1000) * this.#state.size;
	}

	drawTo(x: number, y: number): void {
		const path = this.#path;
		if (x < path.left) path.left = x;
		if (x > path.right) path.right = x;
		if (y < path.low) path.low = y;
		if (y > path.high) path.high = y;
	}

	endPath(): void {
		this.#path.left = Number.POSITIVE_INFINITY;
		this.#path.low = Number.POSITIVE_INFINITY;
		this.#path.right = Number.NEGATIVE_INFINITY;
		this.#path.high = Number.NEGATIVE_INFINITY;
	}

	paint(isFilled: boolean): void {
		this.painted += 1;
		if (isFilled && this.#path.left <= this.#path.right) this.#addGround(this.#path, this.#state.fill);
		this.endPath();
	}

	/** In the square that the matrix makes of one. */
	paintPicture(): void {
		this.#addGround({ left: 0, low: 0, right: 1, high: 1 }, null);
	}

	/** Where the next letter is set. */
	pen(): Place {
		const [a, b, , , e, f] = this.#line;
		return this.#placeOf(a * this.#along + e, b * this.#along + f);
	}

	/** Whether a letter there is on the page, and not in the colour of its ground. */
	isSeen({ x, y }: Place): boolean {
		const { width, height } = this.#size;
		const { mode, fill } = this.#state;
		if (x < 0 || x > width || y < 0 || y > height || mode === 3 || mode === 7) return false;
		if (!isAlike(fill, this.#paper)) return true;
		return this.#grounds.some((it) => {
			const isBehind = it.left <= x && x <= it.right && it.top <= y && y <= it.foot;
			return isBehind && !isAlike(it.fill, this.#paper);
		});
	}

	#addGround({ left, low, right, high }: Edges, fill: Colour): void {
		const [one, two] = [this.#placeOf(left, low), this.#placeOf(right, high)];
		const [three, four] = [this.#placeOf(left, high), this.#placeOf(right, low)];
		const ground = {
			left: Math.min(one.x, two.x, three.x, four.x),
			right: Math.max(one.x, two.x, three.x, four.x),
			top: Math.min(one.y, two.y, three.y, four.y),
			foot: Math.max(one.y, two.y, three.y, four.y),
			fill,
		};
		if (this.#isWhole(ground)) this.#paper = fill;
		else this.#grounds.push(ground);
	}

	#isWhole({ left, top, right, foot }: Ground): boolean {
		const { width, height } = this.#size;
		return left < 2 && top < 2 && right > width - 2 && foot > height - 2;
	}

	#placeOf(x: number, y: number): Place {
		const [a, b, c, d, e, f] = this.#state.matrix;
		return { x: a * x + c * y + e, y: this.#size.height - (b * x + d * y + f) };
	}
}

type Operation = (canvas: PdfCanvas, numbers: number[]) => void;

const drawTo: Operation = (canvas, numbers) => {
	for (let at = 0; at + 1 < numbers.length; at += 2) canvas.drawTo(numbers[at]!, numbers[at + 1]!);
};
const move: Operation = (canvas, [x = 0, y = 0]) => canvas.moveLine(x, y);
const fill: Operation = (canvas, numbers) => canvas.fillWith(colourOf(numbers));
const outline: Operation = (canvas) => canvas.paint(false);
const paint: Operation = (canvas) => canvas.paint(true);

const operations = new Map<string, Operation>(
	Object.entries({
		q: (canvas) => canvas.keep(),
		Q: (canvas) => canvas.takeUp(),
		cm: (canvas, numbers) => canvas.transform(numbers),
		...{ rg: fill, g: fill, k: fill, sc: fill, scn: fill },
		Tr: (canvas, [mode = 0]) => canvas.setMode(mode),
		Tf: (canvas, [size = 0]) => canvas.setSize(size),
		BT: (canvas) => canvas.setLine([1, 0, 0, 1, 0, 0]),
		Tm: (canvas, numbers) => canvas.setLine(matrixOf(numbers)),
		...{ Td: move, TD: move },
		...{ m: drawTo, l: drawTo, c: drawTo, v: drawTo, y: drawTo },
		re: (canvas, [x = 0, y = 0, width = 0, height = 0]) => {
			canvas.drawTo(x, y);
			canvas.drawTo(x + width, y + height);
		},
		n: (canvas) => canvas.endPath(),
		...{ S: outline, s: outline, sh: outline },
		...{ f: paint, F: paint, "f*": paint, B: paint, "B*": paint, b: paint, "b*": paint },
	} satisfies Record<string, Operation>),
);

/** By how many numbers it is told with: grey, red green blue, or cyan magenta yellow black. */
function colourOf(numbers: number[]): Colour {
	const [one = 0, two = 0, three = 0, black = 0] = numbers;
	if (numbers.length === 1) return [one, one, one];
	if (numbers.length === 3) return [one, two, three];
	return numbers.length === 4 ? [(1 - one) * (1 - black), (1 - two) * (1 - black), (1 - three) * (1 - black)] : null;
}

interface Edges {
	left: number;
	low: number;
	right: number;
	high: number;
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[]): Matrix {
	return [a, b, c, d, e, f];
}

/** What the one does before the other. */
function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
	return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** Nobody tells the one from the other. */
function isAlike(one: Colour, other: Colour): boolean {
	return one !== null && other !== null && one.every((it, at) => Math.abs(it - other[at]!) < 0.08);
}
