/** Cross-checks: what can only be said of a story once all of it has been read. */

import type { SourceText } from "./source-text.ts";
import type { ChapterDraft, Story } from "./story.ts";

export function checkStory(_story: Story, _chapters: ChapterDraft[], _files: SourceText[]): void {}
