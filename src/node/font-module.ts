/** The style sheet of the fonts as a module of the page: `import "virtual:fonts.css"`. */
import type { Plugin } from "vite";

const name = "virtual:fonts.css";
const id = `\0${name}`;

/** The hooks of a plugin that serves the module. */
export function fontModule(css: () => string): Pick<Plugin, "resolveId" | "load"> {
	return {
		resolveId: (source) => (source === name ? id : null),
		load: (module) => (module === id ? css() : null),
	};
}
