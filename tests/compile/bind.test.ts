/** What a line must not part. */
import { expect, test } from "vitest";
import { bindNumbers } from "../../src/compile/bind.ts";
import { slideOf, slideWith } from "./small-story.ts";

const bodyOf = (text: string) => slideOf(slideWith(`${text} [@times]`)).body.replace(/<sup.*<\/sup>|<\/?p>/g, "");
const shown = (html: string) =>
	html.replace(/<span class="tie">([^<]*)<\/span>/g, (_, text) => text.replaceAll(" ", "_").replaceAll("-", "="));

test.each([
	["days and their month", "The 10–17 September 2023", "The 10–17_September 2023"],
	["no time of a day", "At 06:00 on Tuesday", "At 06:00 on Tuesday"],
	["a day and its month", "On 28 April 1991 it ends", "On 28_April 1991 it ends"],
	[
		"a sum and its unit",
		"It was $2.23 billion, or 1,501 million roubles",
		"It was $2.23_billion, or 1,501_million roubles",
	],
	["but no year and the word after it", "In 1991 trade fell", "In 1991 trade fell"],
	["the name of a type", "The Su-35 flew, No.4 stood, 12 Su-57 came", "The Su=35 flew, No.4 stood, 12_Su=57 came"],
	[
		"a name and its number",
		"It stands under Article 51 of the law, or Article 4.",
		"It stands under Article_51 of the law, or Article_4.",
	],
	[
		"short words joined by hyphens",
		"A ten-year pact, the Non-Proliferation Treaty",
		"A ten=year pact, the Non=Proliferation Treaty",
	],
	["but no long ones", "A not-to-be-parted-on-a-phone word", "A not-to-be-parted-on-a-phone word"],
	["nor anything within a tag", 'A <abbr title="28 April">date</abbr>', 'A <abbr title="28 April">date</abbr>'],
])("prose binds %s", (_, written, bound) => {
	expect(shown(bodyOf(written))).toBe(bound);
});

test("a headline binds a person's full name, and the slide's title is plain", () => {
	const people = "- { id: ada, type: person, name: Ada Jane Low }\n";
	const { title, titleHtml } = slideOf("# The day Ada Jane Low comes\n\nA. [@times]\n\nNote: Hello.\n", {
		"people.yaml": people,
	});
	expect(shown(titleHtml)).toBe("The day Ada_Jane_Low comes");
	expect(title).toBe("The day Ada Jane Low comes");
});

test("notes are bound as prose is: they are printed in columns", () => {
	const { notes } = slideOf("# It goes on\n\nA. [@times]\n\nNote: On 28 April it ends.\n");
	expect(shown(notes)).toBe("<p>On 28_April it ends.</p>");
});

test("references are bound, but for the addresses in them", () => {
	const reference = "Seen on 14 September. Available at: https://example.org/on-14-april (Accessed: 3 May 2024).";
	expect(shown(bindNumbers(reference))).toBe(
		"Seen on 14_September. Available at: https://example.org/on-14-april (Accessed: 3_May 2024).",
	);
});
