import type { Services } from "@tz/kernel/server/base";
import { readPictures } from "@tz/kernel/server/files";
import type { Pictures } from "@tz/typeset/server";
import { type DocumentContent, picturesIn } from "../../contract/index.ts";

/** The pictures of a document by their files, as far as they can be printed. */
export const loadPictures = (
  services: Pick<Services, "db" | "config">,
  content: Pick<DocumentContent, "body" | "attachments">,
): Promise<Pictures> =>
  readPictures(
    services,
    picturesIn(content).map(({ fileId }) => fileId),
  );
