import { bilingual } from "@tz/kernel/contract/base";
import { z } from "zod";
import { DocumentContent } from "./content.ts";

/** Something in a Word file that did not become part of the structure, or was changed on the way. */
export const WordNotice = z.object({ ...bilingual.shape, samples: z.array(z.string()) });
export type WordNotice = z.infer<typeof WordNotice>;

/** What was read from a Word file: a draft that nobody has saved yet, and what a person should look at. */
export const WordImport = z
  .object({
    content: DocumentContent,
    /** Names from the attachment note; the files themselves have to be added. */
    attachmentNames: z.array(z.string()),
    notices: z.array(WordNotice),
  })
  .meta({ id: "WordImport" });
export type WordImport = z.infer<typeof WordImport>;
