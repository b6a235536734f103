/** The worker that keeps a site whole for when there is no network: every file of one build, and never those of two. */
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";

/** As `offline.ts` says it. Nothing is imported from there: what two scripts share becomes a third, and a worker is one. */
const takeOver = "take over";

/** What a worker knows itself as; the page's types know it as a window. */
declare const self: {
	/** Every file of the build: put here when it is known. */
	__WB_MANIFEST: { url: string; revision: string | null }[];
	addEventListener: (type: "message", listener: (event: { data: unknown }) => void) => void;
	skipWaiting: () => Promise<void>;
};

// What stands behind the question mark is for the page alone.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/], cleanURLs: false });
cleanupOutdatedCaches();

// A new worker waits until the page says so: pages of the build before go on with the files of the build before.
self.addEventListener("message", ({ data }) => {
	if (data === takeOver) void self.skipWaiting();
});
