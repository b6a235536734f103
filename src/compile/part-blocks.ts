/** The blocks of data in a slide. */

import { BLOCKS, type Block, type BlockName, isBlockName, readBlock, SCENES } from "./blocks.ts";
import type { PlacedToken } from "./markdown.ts";
import { blockWordOf, type SlidePart } from "./split.ts";
import type { Story } from "./story.ts";
import { suggest } from "./suggest.ts";

const NAMES = Object.keys(BLOCKS) as BlockName[];

/** Reads them, by the tokens they stand in. What only looks like a block stays prose, that is code, and is reported. */
export function readBlocks(part: SlidePart, story: Story): Map<PlacedToken, Block> {
	const { source } = part.span;
	const blocks = new Map<PlacedToken, Block>();
	for (const one of part.content) {
		const word = blockWordOf(one, NAMES);
		if (word === null) continue;
		if (isBlockName(word)) blocks.set(one, readBlock(word, one, source, story));
		else story.report(fenceOf(one, part), `there is no block \`${word}\``, suggest(word, NAMES));
	}
	reportCrowd(blocks, story);
	return blocks;
}

export function blocksOf<N extends BlockName>(blocks: Map<PlacedToken, Block>, name: N): Extract<Block, { name: N }>[] {
	return [...blocks.values()].filter((block): block is Extract<Block, { name: N }> => block.name === name);
}

export function blockOf<N extends BlockName>(
	blocks: Map<PlacedToken, Block>,
	name: N,
): Extract<Block, { name: N }> | undefined {
	return blocksOf(blocks, name)[0];
}

function fenceOf({ token, start }: PlacedToken, { span: { source } }: SlidePart) {
	return { source, start, end: start + token.raw.split("\n", 1)[0]!.length };
}

/** A slide has one of each block but `event`, and one scene. */
function reportCrowd(blocks: Map<PlacedToken, Block>, story: Story): void {
	const all = [...blocks.values()];
	for (const name of ["chapter", "slide"] as const) {
		for (const { span } of blocksOf(blocks, name).slice(1)) story.report(span, `a slide has one \`${name}\` block`);
	}
	const scenes = all.filter(({ name }) => (SCENES as readonly string[]).includes(name));
	for (const { name, span } of scenes.slice(1)) {
		story.report(
			span,
			`a slide has one of ${SCENES.join(", ")}: \`${name}\` stands beside \`${scenes[0]!.name}\``,
			"part them with a ruler",
		);
	}
}
