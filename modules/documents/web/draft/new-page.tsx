import { useNavigate } from "@tanstack/react-router";
import { api, useBilingual, useCommand, useKeyset } from "@tz/kernel/web/base";
import { FaultNote, Page, PageHeader, Sheet } from "@tz/ui";
import { useState } from "react";
import {
  type DocumentType,
  documentTypeEntries,
  documentTypes,
  type SavedDraft,
  type TemplateView,
  type WordImport,
} from "../../contract/index.ts";
import { documentsKey, templatesKey } from "../queries.ts";
import { useText } from "../text.ts";
import styles from "./new-page.module.css";
import { WordFile } from "./word-file.tsx";

type Start = { content: WordImport["content"] | { documentType: DocumentType } } | { templateId: string };

/** The types that offices write every day, then the others in the order of article 8. */
const usual: readonly DocumentType[] = ["circular", "letter", "request", "report", "reply", "opinion", "notification"];
const usualFirst = [...usual, ...documentTypes.filter((type) => !usual.includes(type))];

/** Begins a draft: from a type, from a template of the unit, or from a Word file. */
export default function NewPage() {
  const text = useText();
  const bilingual = useBilingual();
  const navigate = useNavigate();
  const [read, setRead] = useState<WordImport>();
  const templates = useKeyset<TemplateView>({ key: templatesKey, path: "/api/document-templates" });
  const draft = useCommand((start: Start, key) => api.post<SavedDraft>("/api/documents", start, key), {
    changes: [[...documentsKey, "outgoing"]],
    onDone: ({ id }) => void navigate({ to: `/documents/${id}/edit`, replace: true }),
  });
  const begin = (start: Start) => {
    if (!draft.isPending) draft.mutate(start);
  };
  return (
    <Page width="narrow">
      <PageHeader title={text("draft.new")} back="/documents/outgoing" facts={text("new.hint")} />
      <FaultNote error={draft.error} />
      {templates.rows.length > 0 && (
        <Sheet title={text("new.template")}>
          <ul className={styles.choices} data-kind="template">
            {templates.rows.map(({ id, name, documentType }) => (
              <li key={id}>
                <button type="button" onClick={() => begin({ templateId: id })}>
                  <strong>{name}</strong>
                  <span>{bilingual(documentTypeEntries[documentType])}</span>
                </button>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      <Sheet title={text("new.type")}>
        <ul className={styles.choices}>
          {usualFirst.map((documentType) => (
            <li key={documentType}>
              <button type="button" onClick={() => begin({ content: { documentType } })}>
                <strong>{bilingual(documentTypeEntries[documentType])}</strong>
                <span>{text(`type.${documentType}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={text("new.word")}>
        <WordFile
          read={read}
          onRead={setRead}
          pending={draft.isPending}
          onBegin={({ content }) => begin({ content })}
        />
      </Sheet>
    </Page>
  );
}
