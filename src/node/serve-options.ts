/** The options of the commands that serve the story: the same for the built deck and for the story being written. */
import { parseArgs } from "node:util";
import { portOf } from "./command.ts";

export interface ServeOptions {
	/** The first to try. */
	port: number;
	/** Where to listen. */
	host: string;
	open: boolean;
	/** With the speaker's. */
	notes: boolean;
	help: boolean;
}

/** @throws a mistake of usage, to be answered with the command's help. */
export function readServeOptions(defaults: { port: number; open: boolean }): ServeOptions {
	const { values } = parseArgs({
		allowNegative: true,
		options: {
			port: { type: "string", default: String(defaults.port) },
			host: { type: "string", default: "localhost" },
			open: { type: "boolean", default: defaults.open },
			notes: { type: "boolean", default: true },
			help: { type: "boolean", short: "h", default: false },
		},
	});
	return { ...values, port: portOf(values.port) };
}
