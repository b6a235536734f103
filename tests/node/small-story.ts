/** A story of three slides on the disk, for tests that read, build and serve one. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "../../src/node/project.ts";

const files: Record<string, string> = {
	"slides/deck.yaml":
		"id: bridge\ntitle: The bridge\nsubtitle: How it came about\nlanguage: en-GB\nspan: 1900/1910\ntime: 60\n",
	"slides/sources.yaml":
		"- id: gazette\n  type: article-newspaper\n  title: The bridge opens\n  container-title: The Gazette\n  issued: { date-parts: [[1905, 5, 1]] }\n",
	"slides/10-building.md": `# Nobody wants the bridge {#opening}

\`\`\`chapter
title: Building
number: 1
span: 1900/1906
\`\`\`

The town votes against it. [@gazette]

Note: Speak slowly.

---

# The bridge is built all the same {#built}

\`\`\`event
date: 1903-06
status: confirmed
short: Built
\`\`\`

It takes two years. [@gazette]

* First the piers. [@gazette]
* Then the deck. [@gazette]

Note: Point at the piers.

---

# The bridge opens {#opens}

\`\`\`event
date: 1905-05-01
status: confirmed
short: Opened
\`\`\`

A band plays. [@gazette]

![The bridge from the east](assets/bridge.svg)

Note: Pause.
`,
	"assets/bridge.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 1Q2 -1 4 1"/></svg>\n',
	"assets/unused.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
};

export interface SmallStory {
	folder: string;
	slides: string;
	assets: string;
	/** Replaces a text of the chapter's file, which must be there. */
	edit: (from: string, to: string) => void;
	/** Writes the chapter's file as it was. */
	restore: () => void;
}

/** Writes the story into a folder of its own; not below node_modules, where no server watches. */
export function writeSmallStory(name: string): SmallStory {
	const folder = join(projectRoot, ".cache/tests", name);
	rmSync(folder, { recursive: true, force: true });
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const chapter = "slides/10-building.md";
	const text = files[chapter]!;
	return {
		folder,
		slides: join(folder, "slides"),
		assets: join(folder, "assets"),
		edit: (from, to) => {
			if (!text.includes(from)) throw new RangeError(`The story does not say "${from}".`);
			writeFileSync(
				join(folder, chapter),
				text.replace(from, () => to),
			);
		},
		restore: () => writeFileSync(join(folder, chapter), text),
	};
}
