/** The last keys that came to the page, for a test that waits in vain for what one of them does. */
export const keysHeard: string[] = [];

addEventListener(
	"keydown",
	({ key, target }) => {
		keysHeard.push(`${key} on ${(target as Element).tagName}`);
		keysHeard.splice(0, keysHeard.length - 5);
	},
	{ capture: true },
);
