/** Which elements have letters that no other had in the same face: the rest would be drawn with the very same glyphs. */

const known = new Set<string>();

/** Sets `data-lettered` on what the present slide or the rail is the first to show, and takes it from all others. */
export function markNewLetters(): void {
	for (const old of document.querySelectorAll("[data-lettered]")) old.removeAttribute("data-lettered");
	for (const element of document.querySelectorAll("section.present *, .rail text, .rail .named *")) {
		const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
		const letters = new Set(
			own
				.map((node) => node.textContent)
				.join("")
				.replace(/\s/g, ""),
		);
		if (letters.size > 0) element.toggleAttribute("data-lettered", addLetters(faceOf(element), letters));
	}
}

function faceOf(element: Element): string {
	const { fontFamily, fontWeight, fontStyle, fontVariantCaps, textTransform } = getComputedStyle(element);
	return [fontFamily, fontWeight, fontStyle, fontVariantCaps, textTransform].join();
}

/** Whether any of them is new to the face. */
function addLetters(face: string, letters: Iterable<string>): boolean {
	const before = known.size;
	for (const letter of letters) known.add(`${face} ${letter}`);
	return known.size > before;
}
