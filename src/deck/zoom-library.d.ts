/** What the types of d3-interpolate leave out: how far the zoom goes out on its way. */
import type { ZoomInterpolator, ZoomView } from "d3-interpolate";

declare module "d3-interpolate" {
	namespace interpolateZoom {
		function rho(rho: number): (a: ZoomView, b: ZoomView) => ZoomInterpolator;
	}
}
