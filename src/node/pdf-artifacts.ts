/** What is painted on a page and says nothing, marked as decoration: readers who do not see the page pass over it (ISO 14289-1, 7.1). */

export interface MarkedContent {
	content: string;
	/** The numbers of pieces that were in the tags and are decoration: grounds and lines without a word. */
	gone: Set<number>;
}

/** Browsers begin and end each piece on a line of its own. */
const mark = /^(\/\w+ <<\/MCID \d+ >>BDC|EMC)$/m;
const paint = /(?:^|\s)(?:f\*?|F|[sSbB]|[bB]\*|Do|sh|T[jJ])(?=\s|$)/;
const letter = /\sT[jJ](?=\s|$)/;

/** @param isPicture whether the piece with a number belongs to a picture, which may be all paint. */
export function markArtifacts(content: string, isPicture: (piece: number) => boolean): MarkedContent {
	const gone = new Set<number>();
	const parts = content.split(mark);
	let isOutside = true;
	const marked = parts.map((part, index) => {
		if (part === "EMC" && index % 2) {
			isOutside = true;
			return part;
		}
		if (index % 2) {
			isOutside = false;
			const piece = Number(/MCID (\d+)/.exec(part)?.[1]);
			if (isPicture(piece) || letter.test(parts[index + 1] ?? "")) return part;
			gone.add(piece);
			return "/Artifact BMC";
		}
		return isOutside && paint.test(part) ? `\n/Artifact BMC\n${part}\nEMC\n` : part;
	});
	return { content: marked.join(""), gone };
}
