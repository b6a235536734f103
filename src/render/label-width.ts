/** Widths of the labels in drawings: all are set in the one condensed face. */
import { widthOf } from "./letter-width.ts";

/** The width of a label in units, at a size in units. */
export function labelWidth(text: string, size = 20): number {
	return widthOf(text, size, "label");
}
