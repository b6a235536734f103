/** Reads all of a story but its chapters: settings, works cited, places, people, series and routes. */

import type { EdtfDate } from "../deck/deck.ts";
import { parseEdtf } from "../deck/edtf.ts";
import { readArea } from "./areas.ts";
import type { CompileOptions } from "./compile.ts";
import type { Context, Kind, Read } from "./fields.ts";
import { createIds, type Ids } from "./ids.ts";
import type { Report } from "./problem.ts";
import { claimIds, readPerson, readPlace, readRecords } from "./records.ts";
import { readRoute } from "./routes.ts";
import { createScriptMarker } from "./scripts.ts";
import { readSeries } from "./series.ts";
import { readSettings, type Settings } from "./settings.ts";
import { fileNameOf, type SourceText, startOf } from "./source-text.ts";
import { createSource } from "./sources.ts";
import type { Story } from "./story.ts";
import { suggest } from "./suggest.ts";
import { readWorks, type Work } from "./works.ts";
import { parseYaml } from "./yaml.ts";

export function readStory(files: SourceText[], options: CompileOptions, report: Report): Story {
	const ids = createIds(report);
	const unreadable = new Set<string>();
	const usedSources = new Set<string>();
	const use = createUse(ids, unreadable, usedSources, report);
	const context: Context = { report, use, dateOf: createDateReader(), isCountry: options.isCountry };
	const { settings, isWhole: hasSettings } = findSettings(files, context, options.assets);
	const markScripts = createScriptMarker(settings.scripts);
	const works = files.filter(isWorksFile).flatMap((file) => worksOf(file, context, ids, unreadable));
	const setting = {
		...options,
		language: settings.language,
		markScripts,
		dateOf: context.dateOf,
		reportWork: (id: string, message: string) => {
			const span = ids.spanOf("source", id);
			if (span) report(span, message);
		},
	};
	const records = <T extends { id: string }>(name: string, kind: string, read: Read<T>): Record<string, T> => {
		const file = files.find(({ path }) => fileNameOf(path) === name);
		return file ? recordsOf(file, kind, read, context, ids, unreadable) : {};
	};
	return {
		...context,
		ids,
		assets: options.assets,
		markScripts,
		usedSources,
		unreadable,
		settings,
		hasSettings,
		// The order matters: records are read after those that they may refer to, routes after places.
		sources: Object.fromEntries(works.map((work) => [work.id, createSource(work, setting)])),
		places: records("places.yaml", "place", readPlace),
		people: records("people.yaml", "person", readPerson),
		series: records("series.yaml", "series", readSeries),
		routes: records("routes.yaml", "route", readRoute),
		areas: records("areas.yaml", "area", readArea),
	};
}

/** The files of a story that are not chapters. */
export const STORY_FILES = [
	...["deck.yaml", "places.yaml", "people.yaml", "series.yaml", "routes.yaml", "areas.yaml"],
	...["sources.yaml", "sources.json", "sources.bib"],
];

/** What the chapters are read with where `deck.yaml` cannot be, so that their mistakes are told all the same. */
const NO_SETTINGS: Settings = {
	id: "deck",
	title: "",
	subtitle: "",
	language: "en",
	scripts: {},
	asOf: null,
	span: {
		text: "../..",
		precision: "year",
		start: null,
		end: null,
		coreStart: null,
		coreEnd: null,
		approximate: false,
		uncertain: false,
		interval: true,
		offset: 0,
	},
	url: null,
	embedders: [],
	handling: "",
	home: null,
	emblem: null,
	time: 60,
	briefings: [],
};

/** Notes what is referred to, and reports what is not there, unless the file it would be in could not be read. */
function createUse(ids: Ids, unreadable: Set<string>, usedSources: Set<string>, report: Report): Context["use"] {
	return (kind: Kind, id, span) => {
		if (ids.has(kind, id)) {
			if (kind === "source") usedSources.add(id);
			return true;
		}
		if (!unreadable.has(kind)) report(span, `there is no ${kind} \`${id}\``, suggest(id, ids.all(kind)));
		return false;
	};
}

/** A story names the same dates again and again; each is parsed once. */
function createDateReader(): Context["dateOf"] {
	const known = new Map<string, { date: EdtfDate } | { error: string }>();
	return (text, offset) => {
		const key = `${text} ${offset}`;
		const result = known.get(key) ?? parseEdtf(text, offset);
		known.set(key, result);
		return result;
	};
}

function findSettings(
	files: SourceText[],
	context: Context,
	assets: ReadonlySet<string>,
): { settings: Settings; isWhole: boolean } {
	const none = { settings: NO_SETTINGS, isWhole: false };
	const file = files.find(({ path }) => fileNameOf(path) === "deck.yaml");
	if (!file) {
		const folder = files[0]?.path.replace(/[^/]*$/, "") ?? "";
		context.report(
			startOf({ path: `${folder}deck.yaml`, text: "", lineStarts: [0] }),
			"a story needs this file",
			"with title, language and span",
		);
		return none;
	}
	const value = parseYaml({ source: file, start: 0, end: file.text.length }, "`deck`", startOf(file), context.report);
	return value ? readSettings(value, context, { assets, stopgap: NO_SETTINGS }) : none;
}

function isWorksFile({ path }: SourceText): boolean {
	return /^sources\.(yaml|json|bib)$/.test(fileNameOf(path));
}

function worksOf(file: SourceText, context: Context, ids: Ids, unreadable: Set<string>): Work[] {
	const works = readWorks(file, context, ids);
	if (!works) unreadable.add("source");
	return works ?? [];
}

function recordsOf<T extends { id: string }>(
	file: SourceText,
	kind: string,
	read: Read<T>,
	context: Context,
	ids: Ids,
	unreadable: Set<string>,
): Record<string, T> {
	const whole = { source: file, start: 0, end: file.text.length };
	const value = parseYaml(whole, `\`${fileNameOf(file.path)}\``, startOf(file), context.report);
	if (value) claimIds(kind, value, ids);
	const records = value && readRecords(value, read, context);
	if (!records) unreadable.add(kind);
	return records ?? {};
}
