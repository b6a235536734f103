/** What tests run inside the page, under the name `inPage`. */
export { chartFaultsOf } from "./chart-faults.ts";
export { faultsOf } from "./faults.ts";
export { keysHeard } from "./keys-heard.ts";
export { markNewLetters } from "./letters.ts";
export { mapFaults, namelessEnds } from "./map-faults.ts";
export { leftoversOf, railView, untilStill } from "./rest.ts";
export { facesLoaded, firstOfEachKind, readyPlayer, sweep } from "./sweep.ts";
