import { type Metrics, plainMetrics } from "../../metrics.ts";
import { type Face, faces } from "../../page.ts";
import type { FontLibrary } from "./font-library.ts";

/** Widths of letters and figures in the fonts that will draw them, and the shaper of Mongolian. */
export function metricsOf(library: FontLibrary): Metrics {
  const metrics: Metrics = { ...plainMetrics, shape: library.mongolian?.shape };
  for (const face of faces) metrics[face] = widths(library, face);
  return metrics;
}

function widths(library: FontLibrary, face: Face): number[] {
  return Array.from({ length: 95 }, (_, index) => {
    const font = library.chain(face).find((one) => one.glyphOf(32 + index) !== 0);
    if (!font) return 0.5;
    return Math.round((font.advanceOf(font.glyphOf(32 + index)) / font.unitsPerEm) * 1000) / 1000;
  });
}
