import { z } from "zod";

const widths = z.array(z.number()).length(95).readonly();

/** Widths of the characters U+0020 to U+007E in em, in every typeface of a document. */
export const PrintMetrics = z
  .object({ body: widths, mark: widths, black: widths, script: widths, song: widths })
  .meta({ id: "PrintMetrics" });
