import { z } from "zod";
import { instant } from "../base/index.ts";

/** A file as lists and pages show it. */
export const FileView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** Bytes. */
    size: z.int(),
    mediaType: z.string(),
    /** SM3 of the content, in hexadecimal. */
    sm3: z.string(),
    createdAt: instant,
    /** Loose until a record refers to it; removed after a day as such. */
    state: z.enum(["loose", "attached"]),
    /** Whether the content was checked for viruses: off where no scanner is set up. */
    scan: z.enum(["off", "clean"]),
    /** How it can be shown without downloading; null where it cannot. */
    preview: z.enum(["image", "pdf", "text"]).nullable(),
  })
  .meta({ id: "File" });
export type FileView = z.output<typeof FileView>;

/** A resumable upload under way; `fileId` once it is complete. */
export const UploadView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    size: z.int(),
    received: z.int(),
    expiresAt: instant,
    fileId: z.uuid().nullable(),
  })
  .meta({ id: "Upload" });
export type UploadView = z.output<typeof UploadView>;
