/** Pictures of parts of a page of sheets, as the browser paints them. */
import type { Page } from "playwright-core";
import type { Box } from "../render/drawing.ts";

export type PictureFormat = "png" | "webp";

export interface Camera {
	/** @param box in pixels of CSS, from the upper left corner of what is seen. */
	take: (box: Box) => Promise<Buffer>;
}

/** WebP without loss, as PNG is: what is drawn has hard edges. @param scale pixels of the picture to one of CSS. */
export async function createCamera(page: Page, scale: number, format: PictureFormat = "png"): Promise<Camera> {
	const session = await page.context().newCDPSession(page);
	return {
		async take({ x, y, width, height }) {
			const { data } = await session.send("Page.captureScreenshot", {
				format,
				...(format === "webp" && { quality: 100 }),
				clip: { x, y, width, height, scale },
			});
			return Buffer.from(data, "base64");
		},
	};
}

/** Shows one sheet and no other: a page of all of them is painted anew for each picture. */
export async function showSheet(page: Page, index: number): Promise<void> {
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
