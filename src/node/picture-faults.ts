/** Pictures looked at once more: whether each has its size and shows something. */
import type { BrowserPage } from "./browser-page.ts";
import { type PictureSize, pictureSizeOf } from "./picture-size.ts";
import type { PictureFormat } from "./sheet-pictures.ts";

/** @param page an empty one, in which it is decoded. */
export async function faultsOfPicture(
	picture: Buffer,
	format: PictureFormat,
	{ width, height }: PictureSize,
	page: Pick<BrowserPage, "evaluate">,
): Promise<string[]> {
	const size = pictureSizeOf(picture);
	const source = `data:image/${format};base64,${picture.toString("base64")}`;
	const colours = await page.evaluate(countColours, source);
	return [
		...(size.width === width && size.height === height
			? []
			: [`measures ${size.width} x ${size.height}, not ${width} x ${height}`]),
		...(colours > 1 ? [] : ["is blank"]),
	];
}

/** Runs in the page: how many colours it has, made small. */
async function countColours(source: string): Promise<number> {
	const { document, Image } = globalThis as unknown as PicturePage;
	const image = new Image();
	image.src = source;
	await image.decode();
	const canvas = document.createElement("canvas");
	const [width, height] = [160, 90];
	canvas.width = width;
	canvas.height = height;
	const context = canvas.getContext("2d");
	context.drawImage(image, 0, 0, width, height);
	const { data } = context.getImageData(0, 0, width, height);
	return new Set(Array.from({ length: width * height }, (_, at) => data.slice(at * 4, at * 4 + 3).join())).size;
}

/** What this asks of the browser: the zone has no types of one. */
interface PicturePage {
	Image: new () => { src: string; decode: () => Promise<void> };
	document: {
		createElement: (name: "canvas") => {
			width: number;
			height: number;
			getContext: (kind: "2d") => {
				drawImage: (image: object, x: number, y: number, width: number, height: number) => void;
				getImageData: (x: number, y: number, width: number, height: number) => { data: Uint8Array };
			};
		};
	};
}
