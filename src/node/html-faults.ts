/** A deck in one file, opened from the disk without a network: what it asks for, complains of, and lacks. */
import { type Deck, slidesOf } from "../deck/deck.ts";
import type { ExportTools } from "./export-kind.ts";
import type { Fault } from "./pdf-faults.ts";
import { whileOnDisk } from "./print-page.ts";
import { lostIn, wordsOfSlide } from "./slide-words.ts";

export async function faultsOfHtml(
	html: string,
	deck: Deck,
	{ browser }: Pick<ExportTools, "browser">,
): Promise<Fault[]> {
	const page = await browser.open({ width: 1600, height: 900, watched: true });
	try {
		return await whileOnDisk(html, "one-file", async (address) => {
			await page.goto(address);
			const shown = await page.evaluate(readSections);
			const { requests, complaints } = page.heard();
			const asked = requests.filter((it) => it !== address).map((it) => `asks for ${it}`);
			const whole = [...asked, ...complaints.map((it) => `complains: ${it}`), ...(shown ? [] : ["does not start"])];
			return [...whole.map((message): Fault => ({ page: null, message })), ...faultsOfSlides(shown ?? {}, deck)];
		});
	} finally {
		await page.close();
	}
}

/** @param shown what each section says, by its id. */
function faultsOfSlides(shown: Record<string, string>, deck: Deck): Fault[] {
	return slidesOf(deck).flatMap(({ slide }, page): Fault[] => {
		const text = shown[`/${slide.id}`];
		if (text === undefined) return [{ page, message: "is not there" }];
		const lost = lostIn(text, wordsOfSlide(deck, slide));
		return lost.length > 0
			? [{ page, message: `lacks ${lost.length} of its words: ${lost.slice(0, 8).join(" ")}` }]
			: [];
	});
}

/** Runs in the page: null where no player has come within some seconds. */
async function readSections(): Promise<Record<string, string> | null> {
	const { document, deckReady, setTimeout } = globalThis as unknown as DeckPage;
	const late = new Promise<null>((done) => setTimeout(() => done(null), 10_000));
	const player = await Promise.race([deckReady, late]).catch(() => null);
	const sections = [...document.querySelectorAll("section.slide")].map((it) => [it.id, it.textContent] as const);
	return player ? Object.fromEntries(sections) : null;
}

/** What this asks of the browser: the zone has no types of one. */
interface DeckPage {
	deckReady: Promise<object> | undefined;
	document: { querySelectorAll: (selector: string) => Iterable<{ id: string; textContent: string }> };
	setTimeout: (run: () => void, milliseconds: number) => void;
}
