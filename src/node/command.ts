/** What the project's commands have in common: how they fail. */
import { StoryError } from "./problems.ts";

/** Runs a command; a mistake of the user's or the machine's is told in a line, any other with its stack. Both end with exit code 1. */
export async function runCommand(help: string, command: () => unknown): Promise<void> {
	try {
		await command();
	} catch (error) {
		process.exitCode = 1;
		if (isUsageError(error)) console.error(`${error.message}\n\n${help}`);
		else if (isPlainError(error)) console.error(error.message);
		else if (!isStoryError(error)) console.error(error); // a story's mistakes have been printed where they were found
	}
}

/** What `parseArgs` throws for an option it does not know. */
function isUsageError(error: unknown): error is Error {
	return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

/** The bundler collects what plugins throw, and Vite loads the plugin as a module of its own: so the name decides. */
function isStoryError(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error.name === StoryError.name) return true;
	return "errors" in error && Array.isArray(error.errors) && error.errors.some(isStoryError);
}

/** What is wrong with the machine and not with the program: its message says what to do. */
class PlainError extends Error {}

export function plainError(message: string): Error {
	return new PlainError(message);
}

export function isPlainError(error: unknown): error is Error {
	return error instanceof PlainError;
}

/** A mistake in how a command was called, to be answered with its help. */
export function usageError(message: string): TypeError {
	return Object.assign(new TypeError(message), { code: "ERR_PARSE_ARGS_VALUE" });
}

/** @throws a mistake of usage when the text is no number of a port. */
export function portOf(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
	throw usageError(`--port takes a number from 1 to 65535, not "${text}".`);
}
