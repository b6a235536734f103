/** The package's own options are more than those its published types know. */
declare module "subset-font" {
	interface Options {
		targetFormat?: "sfnt" | "woff" | "woff2";
		noHinting?: boolean;
		/** OpenType feature tags; without it every feature is kept. */
		keepFeatures?: string[];
	}

	export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
