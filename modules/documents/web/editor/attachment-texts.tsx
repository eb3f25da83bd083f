import { Skeleton } from "@tz/ui";
import { lazy, Suspense } from "react";
import { attachmentLabel, type DocumentContent, isText, type TextAttachment } from "../../contract/index.ts";
import paper from "../paper/paper.module.css";
import { useText } from "../text.ts";
import styles from "./editor.module.css";
import type { Change } from "./paper-editor.tsx";
import { TitleField } from "./title-field.tsx";

const BodyEditor = lazy(() => import("../body-editor/body-editor.tsx"));

interface AttachmentTextsProps {
  content: DocumentContent;
  onChange: Change;
}

/** No rule on drafts speaks of the blocks of an attachment. */
const noMarks = new Map();

/** 附件 that are written with the document, each below the paper with its title and its text (GB/T 9704-2012 7.3.7). */
export function AttachmentTexts({ content: { attachments }, onChange }: AttachmentTextsProps) {
  const text = useText();
  const change = (index: number, patch: Partial<TextAttachment>) =>
    onChange({
      attachments: attachments.map((one, place) => (place === index && isText(one) ? { ...one, ...patch } : one)),
    });
  const texts = attachments.flatMap((attachment, index) => (isText(attachment) ? [{ attachment, index }] : []));
  return texts.map(({ attachment, index }) => (
    <section key={attachment.id ?? index} className={styles.attachment}>
      <p className={paper.attachmentLabel}>{attachmentLabel(index, attachments.length)}</p>
      <TitleField
        label={text("attachment.name", { number: index + 1 })}
        status={attachment.name.trim() === "" ? "error" : ""}
        value={attachment.name}
        onChange={(name) => change(index, { name })}
      />
      <Suspense fallback={<Skeleton kind="text" lines={4} />}>
        <BodyEditor
          id={`attachment-${index}`}
          label={text("attachment.text", { name: attachment.name })}
          blocks={attachment.body}
          onChange={(body) => change(index, { body })}
          marks={noMarks}
        />
      </Suspense>
    </section>
  ));
}
