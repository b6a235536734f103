/** The words of CSL 1.0.2, from its specification's appendices III (types) and IV (variables). */

export const CSL_TYPES = `
	article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
	dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
	legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
	personal_communication post post-weblog regulation report review review-book software song speech standard
	thesis treaty webpage
`
	.trim()
	.split(/\s+/);

/** Variables that are dates. */
export const CSL_DATES = "accessed available-date event-date issued original-date submitted".split(" ");

/** Variables that are lists of names. */
export const CSL_NAMES = `
	author chair collection-editor compiler composer container-author contributor curator director editor
	editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
	original-author performer producer recipient reviewed-author script-writer series-creator translator
`
	.trim()
	.split(/\s+/);

/** The other variables that a work may have besides `id`, `type`, `title` and `URL`: each a text or a number. */
export const CSL_TEXTS = `
	abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number
	citation-key citation-label collection-number collection-title container-title container-title-short dimensions
	division DOI edition event event-place event-title genre ISBN ISSN issue journalAbbreviation jurisdiction keyword
	language license medium note number number-of-pages number-of-volumes original-publisher
	original-publisher-place original-title page page-first part-number part-title PMCID PMID printing-number
	publisher publisher-place references reviewed-genre reviewed-title scale section shortTitle source status
	supplement-number title-short version volume volume-title volume-title-short year-suffix
`
	.trim()
	.split(/\s+/);

/** Those that no reference shows. */
export const CSL_UNSHOWN = ["categories", "custom"];
