import { z } from "zod";

/** A moment as it travels: ISO 8601 with an offset. */
export const instant = z.iso.datetime({ offset: true });

/** Yes or no in a query string. */
export const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** A list in a query string: `a,b` or the key repeated. */
export function csv<T extends z.ZodType>(item: T, max = 200) {
  const split = (value: unknown) => {
    if (value === undefined || value === "") return undefined;
    return (Array.isArray(value) ? value : [value]).flatMap((part) => String(part).split(",")).filter(Boolean);
  };
  return z.preprocess(split, z.array(item).max(max).optional());
}

/** A sentence in both languages, as it is sent and kept. */
export const bilingual = z.object({ zh: z.string(), en: z.string() });
