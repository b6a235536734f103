/** How large a picture is, by its file: what a browser was asked for is not always what it gives. */

export interface PictureSize {
	width: number;
	height: number;
}

/** @throws for bytes that are neither PNG nor WebP. */
export function pictureSizeOf(file: Buffer): PictureSize {
	// The size of a PNG stands in its first chunk (ISO 15948, 11.2.2).
	if (file.toString("latin1", 1, 4) === "PNG") return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
	const kind = file.toString("latin1", 8, 16);
	if (kind === "WEBPVP8L") return lossless(file.readUInt32LE(21));
	if (kind === "WEBPVP8 ") return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
	if (kind === "WEBPVP8X") return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
	throw new TypeError(`No picture begins with "${file.toString("latin1", 0, 16)}".`);
}

/** Both sizes less one, in 14 bits each (WebP Lossless Bitstream Specification, 3). */
function lossless(bits: number): PictureSize {
	return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
