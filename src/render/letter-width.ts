/** Widths of letters without a browser: the advances of the faces the deck is set in, from the fonts' own tables. */

/** Thousandths of an em, from U+0020 to U+007E: of Sofia Sans Extra Condensed 700 and 800, Sofia Sans Condensed 500, IBM Plex Sans 400 and Source Serif 4. */
const tables = {
	headline: `125 200 317 402 436 630 436 161 199 199 315 420 215 315 202 283 398 331 363 372 395 368 395 362 394 395 197 211
420 420 420 335 625 401 400 428 432 362 354 438 444 191 191 412 330 531 445 434 380 434 410 373 362 435 412 582
390 392 366 187 284 187 348 346 220 346 364 353 364 359 266 355 371 177 168 358 177 550 371 364 363 364 270 326
285 365 355 510 357 352 326 206 191 206 420`,
	numerals: `126 219 342 420 443 651 452 173 207 207 318 420 238 328 222 304 416 354 378 389 421 390 414 383 415 414 215 231
420 420 420 355 642 428 417 446 448 376 369 453 460 202 202 434 344 553 461 451 398 451 429 388 380 451 434 610
415 415 383 197 305 197 367 360 234 361 377 366 377 374 279 370 383 187 181 380 187 567 383 377 377 377 283 342
300 378 372 533 380 369 343 222 199 222 420`,
	label: `158 199 307 464 503 733 512 164 220 221 351 489 204 372 200 302 455 362 419 427 432 412 448 410 448 452 199 207
489 489 489 371 753 442 454 493 499 418 401 508 515 208 211 466 377 605 517 501 431 501 470 435 414 502 462 665
435 430 423 212 302 212 395 407 209 392 420 406 422 409 296 405 433 191 185 394 191 648 433 421 420 422 293 366
312 423 396 573 387 395 367 218 210 218 489`,
	text: `236 284 419 713 598 927 694 242 335 335 450 600 272 399 272 383 600 600 600 600 600 600 600 600 600 600 292 292
600 600 600 477 891 641 653 621 671 583 559 695 707 400 510 634 501 812 707 708 606 708 640 581 572 678 609 891
613 593 580 317 383 317 600 565 600 534 580 503 580 549 324 528 568 250 250 527 272 873 568 560 580 580 367 487
351 568 492 768 507 499 464 343 314 343 600`,
	serif: `237 289 381 525 518 932 728 182 362 362 458 534 302 320 302 341 529 529 529 529 529 529 529 529 529 529 302 302
534 534 534 414 834 712 653 662 739 638 612 723 814 376 381 710 618 935 768 738 621 738 690 544 632 758 709 1005
672 667 586 335 341 335 534 514 400 541 619 520 614 533 369 557 641 329 303 594 329 955 643 579 622 601 456 465
359 628 579 836 569 586 490 359 290 359 534`,
};

export type Face = keyof typeof tables;

const ascii = Object.fromEntries(
	Object.entries(tables).map(([face, table]) => [face, table.split(/\s+/).map(Number)]),
) as Record<Face, number[]>;

/** Signs outside ASCII as wide as one within it. */
const alike: Record<string, string> = {
	"‘": "'",
	"’": "'",
	"“": '"',
	"”": '"',
	"–": "0",
	"—": "M",
	"…": "M",
	"·": ".",
	"\u00a0": " ",
};

/** Cyrillic letters are wider than Latin ones in every face; Hangul and its like come from a face a full em wide. */
const cyrillic = 1.2;
const fullWidth = 950;

/** Width of a text in units when set on one line at a size in units. */
export function widthOf(text: string, size: number, face: Face): number {
	let thousandths = 0;
	for (const letter of text) thousandths += advanceOf(alike[letter] ?? letter, face);
	return (thousandths * size) / 1000;
}

function advanceOf(letter: string, face: Face): number {
	const code = letter.codePointAt(0) ?? 32;
	const known = ascii[face][code - 32];
	if (known !== undefined) return known;
	if (code >= 0x1100 && !(code >= 0x1e00 && code < 0x2e80)) return fullWidth;
	const small = ascii[face][0x6e - 32] ?? 500;
	return code >= 0x400 && code < 0x530 ? small * cyrillic : small;
}
