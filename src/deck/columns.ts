/** All names of a crowded line: neighbours share a column, columns stand above and below, as near their place as may be. */

export interface Listed {
	/** Units: where it stands on the line, and how wide its name is. */
	x: number;
	width: number;
	/** A column begins and ends with one kind: where kinds overlap on the line, one of another may stand between. */
	kind: string;
}

export interface Column<T extends Listed> {
	items: T[];
	side: 1 | -1;
	/** The left edge of the names. */
	left: number;
	width: number;
}

export interface ColumnOptions {
	/** The most names in a column. */
	rows: number;
	/** The columns' outer bounds. */
	left: number;
	right: number;
	/** Units between two columns. */
	gap: number;
}

/**
 * Columns for all of `items`, which are sorted by `x`. As many columns as there is room for, so that each stands for a
 * short stretch; fewer and longer ones where the names are wide. More rows than asked are used before a name is lost.
 */
export function columnsOf<T extends Listed>(items: T[], options: ColumnOptions): Column<T>[] {
	if (items.length === 0) return [];
	for (let rows = options.rows; ; rows++) {
		for (let count = Math.min(items.length, 24); count * rows >= items.length; count--) {
			const groups = partition(items, count, rows);
			const columns = groups && standing(groups, options);
			if (columns) return columns;
		}
		if (rows > items.length) throw new RangeError("a name is wider than the room there is for all of them");
	}
}

/** The split into at most `count` runs of one kind, of at most `rows` each, that keeps the runs shortest on the line. */
function partition<T extends Listed>(items: T[], count: number, rows: number): T[][] | null {
	const best: { cost: number; from: number }[][] = [[{ cost: 0, from: -1 }]];
	for (let used = 1; used <= count; used++) {
		const row: { cost: number; from: number }[] = [];
		for (let end = 1; end <= items.length; end++) {
			for (let start = Math.max(0, end - rows); start < end; start++) {
				const before = best[used - 1]?.[start];
				if (!before || !sameKind(items, start, end)) continue;
				const cost = before.cost + spread(items, start, end);
				if (cost < (row[end]?.cost ?? Number.POSITIVE_INFINITY)) row[end] = { cost, from: start };
			}
		}
		best.push(row);
	}
	const groups: T[][] = [];
	for (let end = items.length, used = count; end > 0; used--) {
		const step = best[used]?.[end];
		if (!step) return null;
		groups.unshift(items.slice(step.from, end));
		end = step.from;
	}
	return groups;
}

function sameKind(items: Listed[], start: number, end: number): boolean {
	return items[start]?.kind === items[end - 1]?.kind;
}

/** Wide runs cost out of proportion: two of middling width are better than a short and a long one. */
function spread(items: Listed[], start: number, end: number): number {
	return ((items[end - 1]?.x ?? 0) - (items[start]?.x ?? 0)) ** 2 + 4 * (end - start) ** 2;
}

/** The groups on alternate sides, each side's columns moved apart; null where a side is too full. */
function standing<T extends Listed>(groups: T[][], options: ColumnOptions): Column<T>[] | null {
	const columns = groups.map((items, index): Column<T> => {
		const width = Math.max(...items.map((item) => item.width));
		return { items, side: index % 2 === 0 ? 1 : -1, left: middleOf(items) - width / 2, width };
	});
	for (const side of [1, -1] as const) {
		const own = columns.filter((column) => column.side === side);
		const needed = own.reduce((sum, { width }) => sum + width + options.gap, -options.gap);
		if (needed > options.right - options.left) return null;
		moveApart(own, options);
	}
	return columns;
}

export function middleOf(items: Listed[]): number {
	return ((items[0]?.x ?? 0) + (items.at(-1)?.x ?? 0)) / 2;
}

/** Least squares with order kept: columns that would overlap move as one block about their mean place. */
function moveApart(columns: Column<Listed>[], { left, right, gap }: ColumnOptions): void {
	const blocks: { columns: Column<Listed>[]; at: number; width: number }[] = [];
	for (const column of columns) {
		blocks.push({ columns: [column], at: bounded(column.left, column.width), width: column.width });
		for (
			let last = blocks.at(-1), before = blocks.at(-2);
			last && before && before.at + before.width + gap > last.at;
		) {
			const shift = before.width + gap;
			const [n, m] = [before.columns.length, last.columns.length];
			const width = shift + last.width;
			const at = bounded((before.at * n + (last.at - shift) * m) / (n + m), width);
			blocks.splice(-2, 2, { columns: [...before.columns, ...last.columns], at, width });
			last = blocks.at(-1);
			before = blocks.at(-2);
		}
	}
	for (const block of blocks) {
		let at = block.at;
		for (const column of block.columns) {
			column.left = at;
			at += column.width + gap;
		}
	}
	function bounded(at: number, width: number): number {
		return Math.max(left, Math.min(right - width, at));
	}
}
