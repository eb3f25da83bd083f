import type { Block, PictureBlock } from "./body.ts";
import type { DocumentContent } from "./content.ts";
import type { Attachment, FileAttachment, TextAttachment } from "./elements.ts";

export const isFile = (attachment: Attachment): attachment is FileAttachment => "fileId" in attachment;
export const isText = (attachment: Attachment): attachment is TextAttachment => "body" in attachment;

type Text = Pick<DocumentContent, "body" | "attachments">;

/** The attachments that are stored files, in their order. */
export const fileAttachments = ({ attachments }: Pick<DocumentContent, "attachments">) => attachments.filter(isFile);

/** Everything that is printed as text: the body, then the texts of attachments. */
const textsOf = ({ body, attachments }: Text): (readonly Block[])[] => [
  body,
  ...attachments.filter(isText).map((attachment) => attachment.body),
];

/** The pictures that are printed with a document, in their order. */
export const picturesIn = (content: Text): PictureBlock[] =>
  textsOf(content).flatMap((blocks) => blocks.filter((block) => block.type === "picture"));

/** Every stored file that a document needs, once: its attachments, then its pictures. */
export const filesIn = (content: Text): string[] => [
  ...new Set([...fileAttachments(content), ...picturesIn(content)].map(({ fileId }) => fileId)),
];

const parts = [
  ["present", "出席"],
  ["excused", "请假"],
  ["observing", "列席"],
] as const;

/** 出席、请假、列席 as lines of the paper; a list without names has none (GB/T 9704-2012 10.3). */
export const attendanceLines = ({ attendance }: Pick<DocumentContent, "attendance">) =>
  parts
    .map(([part, label]) => ({ part, label, names: attendance[part].join("、") }))
    .filter(({ names }) => names !== "");
