import { z } from "zod";
import { instant, pageOf, pageRequest } from "../base/index.ts";

/** Text cut at the places where it was hit. */
export const Marked = z.array(z.object({ text: z.string(), hit: z.boolean() })).meta({ id: "MarkedText" });
export type Marked = z.output<typeof Marked>;

/** The longest question, in characters. */
export const longestQuestion = 100;

export const SearchRequest = z.object({
  /** Words; white space between them means that all must occur. */
  q: z.string().min(1).max(longestQuestion),
  /** One kind of record, as `SearchKind.type` names it. */
  type: z.string().max(60).optional(),
  unitId: z.uuid().optional(),
  /** From this moment on. */
  from: instant.optional(),
  /** Before this moment. */
  to: instant.optional(),
  ...pageRequest,
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

/** One record that was found. */
export const SearchHit = z
  .object({
    type: z.string(),
    id: z.uuid(),
    title: Marked,
    number: Marked.nullable(),
    /** About a hundred characters around the first hit; empty when only title or number were hit and there is no text. */
    snippet: Marked,
    /** Null for what has no date: persons, units. */
    at: instant.nullable(),
    unitId: z.uuid().nullable(),
    link: z.string(),
  })
  .meta({ id: "SearchHit" });
export type SearchHit = z.output<typeof SearchHit>;

/**
 * Best first: the document of exactly this number, then hits in title or number, then hits in the text; within each the
 * newest first.
 */
export const SearchPage = pageOf(SearchHit);

/** A kind of record that can be searched, for the filter. */
export const SearchKind = z.object({ type: z.string(), zh: z.string(), en: z.string() });
export type SearchKind = z.output<typeof SearchKind>;
