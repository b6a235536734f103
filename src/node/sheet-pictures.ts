/** Pictures of parts of a page of sheets, as the browser paints them. */
import type { Box } from "../render/drawing.ts";
import type { BrowserPage } from "./browser-page.ts";

export type PictureFormat = "png" | "webp";

export interface Camera {
	/** @param box in pixels of CSS, from the upper left corner of what is seen. */
	take: (box: Box) => Promise<Buffer>;
}

export function createCamera(page: BrowserPage, format: PictureFormat = "png"): Camera {
	return { take: ({ x, y, width, height }) => page.picture({ x, y, width, height, format }) };
}

/** Shows one sheet and no other: a page of all of them is painted anew for each picture. */
export async function showSheet(page: BrowserPage, index: number): Promise<void> {
	await page.evaluate((shown) => {
		const { document } = globalThis as unknown as { document: SheetDocument };
		for (const [at, sheet] of [...document.querySelectorAll(".sheet")].entries()) {
			sheet.style.display = at === shown ? "" : "none";
		}
	}, index);
}

interface SheetDocument {
	querySelectorAll: (selector: string) => Iterable<{ style: { display: string } }>;
}
