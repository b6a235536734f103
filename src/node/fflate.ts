/** What pdf-lib asks of `fflate`, done by Node's own zlib, which is compiled and several times as fast. `run.mjs` puts it in that place. */
export { deflateSync as zlibSync, inflateRawSync as inflateSync, inflateSync as unzlibSync } from "node:zlib";
