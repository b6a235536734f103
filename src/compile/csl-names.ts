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

/** Those that a work may have besides `id`, `type`, `title` and `URL`. */
export const CSL_FIELDS = `
	abstract accessed annote archive archive_collection archive_location archive-place author authority
	available-date call-number categories chair chapter-number citation-key citation-label collection-editor
	collection-number collection-title compiler composer container-author container-title container-title-short
	contributor curator custom dimensions director division DOI edition editor editor-translator editorial-director
	event event-date event-place event-title executive-producer genre guest host illustrator interviewer ISBN ISSN
	issue issued journalAbbreviation jurisdiction keyword language license medium narrator note number
	number-of-pages number-of-volumes organizer original-author original-date original-publisher
	original-publisher-place original-title page page-first part-number part-title performer PMCID PMID
	printing-number producer publisher publisher-place recipient references reviewed-author reviewed-genre
	reviewed-title scale script-writer section series-creator shortTitle source status submitted supplement-number
	title-short translator version volume volume-title volume-title-short year-suffix
`
	.trim()
	.split(/\s+/);
