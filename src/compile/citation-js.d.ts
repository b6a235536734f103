/** What is used of citation-js, which has no types of its own. */

declare module "@citation-js/core" {
	export class Cite {
		constructor(data: unknown, options?: { forceType: "@biblatex/text" });
		data: Record<string, unknown>[];
		format(
			kind: "bibliography",
			options: { format: "html"; template: string; lang: string; asEntryArray: true },
		): [string, string][];
	}
	export const plugins: {
		config: { get(name: "@csl"): { locales: Register } };
	};
	interface Register {
		add(name: string, xml: string): void;
		get(name: string): string;
		has(name: string): boolean;
	}
}

declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-bibtex";
