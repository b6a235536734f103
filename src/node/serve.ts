/** Serves a built site on this machine, at the wanted port or the next free one. */
import { resolve } from "node:path";
import { type PreviewServer, preview } from "vite";
import { servePacked } from "./packed.ts";

export interface Site {
	/** With a trailing slash. */
	url: string;
	close: () => Promise<void>;
}

/** @param port the first port to try. @param host a name or address to listen at; "0.0.0.0" for every one. */
export async function serveSite(folder: string, port = 4173, host = "localhost"): Promise<Site> {
	const server = await preview({
		configFile: false,
		logLevel: "error",
		appType: "mpa", // what is not there is not found
		root: folder,
		build: { outDir: "." },
		preview: { port, host, strictPort: false },
		plugins: [
			{
				name: "story:packed",
				configurePreviewServer: ({ middlewares }) => void middlewares.use(servePacked(resolve(folder))),
			},
		],
	});
	return { url: urlOf(server), close: () => server.close() };
}

function urlOf(server: PreviewServer): string {
	const url = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0];
	if (!url) throw new Error("The preview server listens, but names no address.");
	return url;
}
