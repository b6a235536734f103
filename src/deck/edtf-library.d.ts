/** The one function used of the `edtf` package, which has no types of its own: it throws where `text` is not EDTF. */
declare module "edtf" {
	export function parse(text: string, options?: { level?: 0 | 1 | 2 }): unknown;
}
