import { z } from "zod";
import { instant, pageOf } from "../base/index.ts";

/** Names a record of any module. */
export const Reference = z.object({ type: z.string().min(1).max(60), id: z.uuid() }).meta({ id: "Reference" });
export type Reference = z.output<typeof Reference>;

/** A reference in an address: `documents.document:0198…`. */
export const referenceText = z
  .string()
  .regex(new RegExp(`^[a-z][A-Za-z0-9.-]{0,59}:${z.regexes.uuid().source.slice(1)}`))
  .transform((text) => ({ type: text.slice(0, -37), id: text.slice(-36).toLowerCase() }))
  .pipe(Reference);

/** What the reader may know of a record: title and link, or only that it is not to be seen (absent or not theirs). */
export const ResolvedReference = z
  .discriminatedUnion("visible", [
    Reference.extend({ visible: z.literal(true), title: z.string(), link: z.string() }),
    Reference.extend({ visible: z.literal(false) }),
  ])
  .meta({ id: "ResolvedReference" });
export type ResolvedReference = z.output<typeof ResolvedReference>;

export const ReferenceList = z.object({ items: z.array(ResolvedReference) });

/** A link between two records, seen from one of them. */
export const Link = z
  .object({
    /** What the other record is to this one: `documents.replies-to`. */
    relation: z.string(),
    /** Whether this record names the other, or the other this one. */
    direction: z.enum(["to", "from"]),
    record: Reference.extend({ title: z.string(), link: z.string() }),
    linkedAt: instant,
  })
  .meta({ id: "Link" });
export type Link = z.output<typeof Link>;

/** Newest first. Links to what the reader may not see are left out, so a page may be shorter than asked. */
export const LinkPage = pageOf(Link);
