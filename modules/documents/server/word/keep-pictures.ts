import { Readable } from "node:stream";
import { type Actor, inPassing, type Services } from "@tz/kernel/server/base";
import { insertFile, takeContent } from "@tz/kernel/server/files";
import { type Block, type DocumentContent, isText } from "../../contract/index.ts";
import type { WordRead } from "./structure.ts";

/** Keeps the pictures of a Word file as files of whoever reads it in; what no draft takes is swept away after a day. */
export async function keepPictures(
  services: Services,
  actor: Actor,
  content: DocumentContent,
  pictures: WordRead["pictures"],
): Promise<DocumentContent> {
  const kept = new Map<string, string>();
  for (const [index, { id, format, bytes }] of pictures.entries()) {
    const name = `图片${index + 1}.${format === "PNG" ? "png" : "jpg"}`;
    const file = await takeContent(services, { name, source: Readable.from([Buffer.from(bytes)]) }, (stored) =>
      inPassing(services, (context) => insertFile(context, stored, actor)),
    );
    kept.set(id, file.id);
  }
  return withFiles(content, kept);
}

/** The text with its pictures under the ids of their files. */
function withFiles(content: DocumentContent, files: ReadonlyMap<string, string>): DocumentContent {
  const named = (blocks: readonly Block[]) =>
    blocks.map((block) =>
      block.type === "picture" ? { ...block, fileId: files.get(block.fileId) ?? block.fileId } : block,
    );
  return {
    ...content,
    body: named(content.body),
    attachments: content.attachments.map((attachment) =>
      isText(attachment) ? { ...attachment, body: named(attachment.body) } : attachment,
    ),
  };
}
