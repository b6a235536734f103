/** The sections of slides that an earlier run has rendered, kept until their slide, the records or the code change. */
import { existsSync, readFileSync } from "node:fs";
import { raw } from "../render/html.ts";
import { createSectionMemory, type SectionMemory } from "../render/section-memory.ts";
import type { StoryFolders } from "./compiler.ts";
import { digest, editionOf } from "./edition.ts";
import { cacheFolder } from "./project.ts";
import { writeWhole } from "./write-whole.ts";

export interface KeptSections {
	memory: SectionMemory;
	/** Writes what is remembered now, if that is more than was read. */
	keep: () => void;
}

/** In the first line of the file is what they were made with. */
export function keptSections(folders: StoryFolders): KeptSections {
	const path = cacheFolder("sections", `${digest(folders.slides).slice(0, 16)}.json`);
	const made = editionOf("compile", "deck", "render");
	const read = existsSync(path) ? readFileSync(path, "utf8") : "";
	const memory = read.startsWith(`${made}\n`) ? memoryIn(read.slice(made.length + 1)) : createSectionMemory();
	const keep = () => {
		const text = `${made}\n${textOf(memory)}`;
		if (text !== read) writeWhole(path, text);
	};
	return { memory, keep };
}

function textOf({ frame, sections }: SectionMemory): string {
	return JSON.stringify([frame, [...sections].map(([id, { text, section }]) => [id, text, section.text])]);
}

function memoryIn(json: string): SectionMemory {
	const [frame, sections] = JSON.parse(json) as [string, [id: string, text: string, section: string][]];
	return { frame, sections: new Map(sections.map(([id, text, section]) => [id, { text, section: raw(section) }])) };
}
