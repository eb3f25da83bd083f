import { PaperClipOutlined } from "@ant-design/icons";
import { Skeleton } from "@tz/ui";
import { lazy, type Ref, Suspense } from "react";
import {
  attachmentNotes,
  type DocumentContent,
  formatDocumentDate,
  isText,
  noteOf,
  type PaperFacts,
  signatures,
} from "../../contract/index.ts";
import type { BodyEditorHandle } from "../body-editor/body-editor.tsx";
import type { BlockMarks } from "../body-editor/margin-marks.ts";
import paper from "../paper/paper.module.css";
import { PaperSheet } from "../paper/paper.tsx";
import { Pending } from "../paper/pending.tsx";
import { RedHead } from "../paper/red-head.tsx";
import { useText } from "../text.ts";
import { AttachmentTexts } from "./attachment-texts.tsx";
import { AttendanceFields } from "./attendance-fields.tsx";
import styles from "./editor.module.css";
import { placeId } from "./places.ts";
import { RecipientsField } from "./recipients-field.tsx";
import { TitleField } from "./title-field.tsx";

const BodyEditor = lazy(() => import("../body-editor/body-editor.tsx"));

export type Change = (patch: Partial<DocumentContent>) => void;

interface PaperEditorProps {
  content: DocumentContent;
  facts: PaperFacts;
  onChange: Change;
  marks: BlockMarks;
  bodyRef: Ref<BodyEditorHandle>;
}

/** The paper while it is written: title, recipients, text and copies in their places, the rest as it will stand. */
export function PaperEditor({ content, facts, onChange, marks, bodyRef }: PaperEditorProps) {
  const text = useText();
  return (
    <PaperSheet>
      <RedHead content={content} facts={facts} />
      <TitleField
        id={placeId("title")}
        autoFocus={content.title === ""}
        label={text("element.title")}
        placeholder={text("editor.titleHint")}
        value={content.title}
        onChange={(title) => onChange({ title })}
      />
      <RecipientsField
        id={placeId("recipients")}
        label={text("element.recipients")}
        value={content.recipients}
        onChange={(recipients) => onChange({ recipients })}
      />
      <Suspense fallback={<Skeleton kind="text" lines={8} />}>
        <BodyEditor blocks={content.body} onChange={(body) => onChange({ body })} marks={marks} ref={bodyRef} />
      </Suspense>
      <AttachmentLines content={content} />
      {content.documentType === "minutes" && <AttendanceFields content={content} onChange={onChange} />}
      <div className={paper.signature}>
        {signatures(content, facts.unitName).map((name) => (
          <p key={name}>{name}</p>
        ))}
        <p>
          {content.documentDate ? (
            formatDocumentDate(content.documentDate)
          ) : (
            <Pending>{text("paper.dateLater")}</Pending>
          )}
        </p>
      </div>
      {noteOf(content) && <p className={paper.note}>（{noteOf(content)}）</p>}
      <div className={paper.imprint}>
        <div className={styles.copies}>
          <span>抄送：</span>
          <RecipientsField
            id={placeId("copyRecipients")}
            label={text("element.copyRecipients")}
            value={content.copyRecipients}
            onChange={(copyRecipients) => onChange({ copyRecipients })}
          />
        </div>
        <p className={paper.printed}>{facts.unitName}</p>
      </div>
      <AttachmentTexts content={content} onChange={onChange} />
    </PaperSheet>
  );
}

function AttachmentLines({ content: { attachments } }: { content: DocumentContent }) {
  if (attachments.length === 0) return null;
  const notes = attachmentNotes(attachments.map(({ name }) => name));
  return (
    <div className={paper.attachments}>
      <span>附件：</span>
      <ol>
        {attachments.map((attachment, index) => (
          <li key={notes[index]}>
            {notes[index]} {!isText(attachment) && <PaperClipOutlined aria-hidden="true" />}
          </li>
        ))}
      </ol>
    </div>
  );
}
