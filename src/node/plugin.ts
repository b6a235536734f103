/** The Vite plugin that makes a site of a story's folders. */
import type { Plugin } from "vite";
import { buildPlugin } from "./build-plugin.ts";
import type { StoryFolders } from "./compiler.ts";
import { devPlugin } from "./dev-plugin.ts";
import { previewPlugin } from "./preview-plugin.ts";

export function story(folders: StoryFolders): Plugin[] {
	return [buildPlugin(folders), devPlugin(folders), previewPlugin()];
}
