/** Pictures looked at once more: whether each has its size and shows something. */
import type { BrowserPage } from "./browser-page.ts";
import { type PictureSize, pictureSizeOf } from "./picture-size.ts";
import type { PictureFormat } from "./sheet-pictures.ts";

export interface SeenPicture {
	faults: string[];
	/** The same in small, as the address of a PNG: a sheet of hundreds of whole ones would take gigabytes. */
	small: string;
}

/** In pixels. */
export const smallSize: PictureSize = { width: 378, height: 213 };

/** @param page an empty one, in which it is decoded. */
export async function lookAtPicture(
	picture: Buffer,
	format: PictureFormat,
	{ width, height }: PictureSize,
	page: Pick<BrowserPage, "evaluate">,
): Promise<SeenPicture> {
	const size = pictureSizeOf(picture);
	const source = `data:image/${format};base64,${picture.toString("base64")}`;
	const { colours, small } = await page.evaluate(makeSmall, { source, ...smallSize });
	const faults = [
		...(size.width === width && size.height === height
			? []
			: [`measures ${size.width} x ${size.height}, not ${width} x ${height}`]),
		...(colours > 1 ? [] : ["is blank"]),
	];
	return { faults, small };
}

/** Runs in the page: how many colours it has, made small, and what it is then. */
async function makeSmall({ source, width, height }: PictureSize & { source: string }) {
	const { document, Image } = globalThis as unknown as PicturePage;
	const image = new Image();
	image.src = source;
	await image.decode();
	const canvas = document.createElement("canvas");
	canvas.width = width;
	canvas.height = height;
	const context = canvas.getContext("2d");
	context.imageSmoothingQuality = "high";
	context.drawImage(image, 0, 0, width, height);
	const { data } = context.getImageData(0, 0, width, height);
	return { colours: new Set(new Uint32Array(data.buffer)).size, small: canvas.toDataURL() };
}

/** What this asks of the browser: the zone has no types of one. */
interface PicturePage {
	Image: new () => { src: string; decode: () => Promise<void> };
	document: {
		createElement: (name: "canvas") => {
			width: number;
			height: number;
			toDataURL: () => string;
			getContext: (kind: "2d") => {
				imageSmoothingQuality: string;
				drawImage: (image: object, x: number, y: number, width: number, height: number) => void;
				getImageData: (x: number, y: number, width: number, height: number) => { data: Uint8ClampedArray };
			};
		};
	};
}
