/** Widths of labels without a browser: the advance widths of Sofia Sans Condensed 500, from the font's own table. */

/** Thousandths of an em, from U+0020 to U+007E. */
const ascii =
	`158 199 307 464 503 733 512 164 220 221 351 489 204 372 200 302 455 362 419 427 432 412 448 410 448 452 199 207 489
489 489 371 753 442 454 493 499 418 401 508 515 208 211 466 377 605 517 501 431 501 470 435 414 502 462 665 435 430 423 212
302 212 395 407 209 392 420 406 422 409 296 405 433 191 185 394 191 648 433 421 420 422 293 366 312 423 396 573 387 395 367
218 210 218 489`
		.split(/\s+/)
		.map(Number);

/** Anything else: accented letters are as wide as plain ones, Cyrillic a little wider, Hangul a whole em. */
function otherAdvance(code: number): number {
	if (code >= 0x1100 && code <= 0xffdc && (code < 0x2000 || code >= 0x2e80)) return 950;
	return code >= 0x400 && code < 0x530 ? 470 : 430;
}

/** The width of a label in units, at a size in units. */
export function labelWidth(text: string, size = 20): number {
	let thousandths = 0;
	for (const letter of text) {
		const code = letter.codePointAt(0) ?? 32;
		thousandths += ascii[code - 32] ?? otherAdvance(code);
	}
	return (thousandths * size) / 1000;
}
