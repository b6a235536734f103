/** Whether a PDF's pages are shown as they are drawn: upright, whole, a point to a unit (ISO 32000-1, 7.7.3). */
import type { Fault } from "./pdf-faults.ts";
import type { PdfDict, PdfFile, PdfValue } from "./pdf-values.ts";

export function faultsOfBoxes(file: PdfFile): Fault[] {
	return file.pages.flatMap(({ dict }, page) => {
		const whole = String(inherited(file, dict, "MediaBox"));
		const cut = boxes.filter((box) => String(inherited(file, dict, box) ?? whole) !== whole);
		return [
			...cut.map((box) => `has a ${box} that is not the whole page`),
			...((inherited(file, dict, "Rotate") ?? 0) === 0 ? [] : ["is turned"]),
			...((inherited(file, dict, "UserUnit") ?? 1) === 1 ? [] : ["has units other than points"]),
		].map((message): Fault => ({ page, message }));
	});
}

const boxes = ["CropBox", "BleedBox", "TrimBox", "ArtBox"];

/** What a page does not say itself, those around it may say for it. */
function inherited(file: PdfFile, page: PdfDict, key: string): PdfValue | undefined {
	const own = file.get(page.get(key));
	const around = file.dict(page, "Parent");
	return own === null && around ? inherited(file, around, key) : (own ?? undefined);
}
