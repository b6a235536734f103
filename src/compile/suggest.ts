/** What the author may have meant. */

/** "did you mean `event`?", or, where nothing is near and the choice is small, what there is to choose from. */
export function suggest(written: string, allowed: Iterable<string>): string | undefined {
	const choices = [...allowed];
	const near = nearest(written, choices);
	if (near !== undefined) return `did you mean \`${near}\`?`;
	if (choices.length === 0 || choices.length > 20) return undefined;
	return `there is ${choices.map((choice) => `\`${choice}\``).join(", ")}`;
}

/** The choice at most a third of its letters away from what is written. */
export function nearest(written: string, choices: Iterable<string>): string | undefined {
	const most = Math.min(Math.max(1, Math.floor(written.length / 3)), written.length - 1);
	let best: string | undefined;
	let least = most + 1;
	for (const choice of choices) {
		if (Math.abs(choice.length - written.length) >= least) continue;
		const distance = editDistance(written.toLowerCase(), choice.toLowerCase());
		if (distance < least) [best, least] = [choice, distance];
	}
	return best;
}

/** Letters to insert, delete, replace or swap with a neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
			current.push(cost);
		}
		[beforeLast, last] = [last, current];
	}
	return last[b.length]!;
}
