/** The index of the story's texts, which the build makes: JSON for `loadIndex`. */
declare module "virtual:search-index" {
	const json: string;
	export default json;
}
