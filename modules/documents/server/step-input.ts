import { writtenByHand } from "@tz/kernel/contract/workflow";
import { z } from "zod";
import { text } from "../contract/index.ts";

/** What a handler writes when passing a document on. */
export const Opinion = text(1000).transform((value) => value.trim());

/** A step by a handler who has seen this version of the document. */
export const stepInput = {
  documentId: z.uuid(),
  version: z.int(),
  opinion: Opinion.default(""),
  handwriting: z.uuid().nullable().default(null).describe("手写签批的图片（PNG），先上传"),
};

/** What a leader wrote who signs; a mark without words (圈阅) counts as consent (条例 第二十二条). */
export const signingOpinion = ({ opinion, handwriting }: { opinion: string; handwriting: string | null }): string =>
  opinion || (handwriting ? writtenByHand : "圈阅");
