/** Modules that the page imports and nobody has written: each is made when it is asked for. */
import type { Plugin } from "vite";
import type { Deck } from "../deck/deck.ts";
import { indexOf } from "../deck/search-index.ts";
import { searchDocumentsOf } from "../render/search-documents.ts";

export interface VirtualSources {
	/** The style sheet of the fonts: `import "virtual:fonts.css"`. */
	fonts: () => string;
	/** The deck whose texts `virtual:search-index` finds; its default export is the JSON that `loadIndex` reads. */
	deck: () => Deck | null;
}

/** As Vite's graph of modules knows the index. */
export const searchModuleId = "\0virtual:search-index";

/** The hooks of a plugin that serves the modules. */
export function virtualModules({ fonts, deck }: VirtualSources): Pick<Plugin, "resolveId" | "load"> {
	const modules: Record<string, () => string> = {
		"\0virtual:fonts.css": fonts,
		[searchModuleId]: () => searchModule(deck()),
	};
	return {
		resolveId: (source) => (Object.hasOwn(modules, `\0${source}`) ? `\0${source}` : null),
		load: (id) => modules[id]?.() ?? null,
	};
}

function searchModule(deck: Deck | null): string {
	return `export default ${JSON.stringify(indexOf(deck ? searchDocumentsOf(deck) : []))};`;
}
