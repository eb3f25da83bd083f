import { useNavigate } from "@tanstack/react-router";
import { api, useCommand } from "@tz/kernel/web/base";
import { toast } from "@tz/ui";
import { Button, Dropdown } from "antd";
import { lazy, Suspense, useState } from "react";
import type { DocumentView, SavedDraft } from "../../contract/index.ts";
import { DocumentContent } from "../../contract/index.ts";
import { PrintDrawer, pdfAddress } from "../paper/print-drawer.tsx";
import { documentsKey } from "../queries.ts";
import { useText } from "../text.ts";
import { SupplementDrawer } from "./supplement-drawer.tsx";
import { VoidDrawer } from "./void-drawer.tsx";

const HandlingRecord = lazy(() => import("./handling-record.tsx"));

/** What one does seldom with a document. */
export function DocumentMenu({ document, mayAnswer }: { document: DocumentView; mayAnswer: boolean }) {
  const text = useText();
  const [open, setOpen] = useState<"pages" | "record" | "supplement" | "void">();
  const answer = useAnswer(document);
  const { may, id, making } = document;
  const items = [
    { key: "word", label: <a href={`/api/documents/${id}/word`}>{text("word.download")}</a> },
    { key: "pages", label: text("pages.title"), onClick: () => setOpen("pages") },
    {
      key: "print",
      label: (
        <a href={pdfAddress(id)} target="_blank" rel="noreferrer">
          {text("print")}
        </a>
      ),
    },
    ...(making?.instanceId ? [{ key: "record", label: text("record.print"), onClick: () => setOpen("record") }] : []),
    ...(mayAnswer ? [{ key: "answer", label: text("answer.button"), onClick: () => answer.mutate(undefined) }] : []),
    ...(document.making
      ? [
          {
            key: "sheet",
            label: (
              <a href={`/api/documents/${id}/draft-sheet`} target="_blank" rel="noreferrer">
                {text("pages.draftSheet")}
              </a>
            ),
          },
        ]
      : []),
    ...(may.includes("supplement")
      ? [{ key: "supplement", label: text("supplement.button"), onClick: () => setOpen("supplement") }]
      : []),
    ...(may.includes("void")
      ? [{ key: "void", danger: true, label: text("void.button"), onClick: () => setOpen("void") }]
      : []),
  ];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
        <Button>{text("more")}</Button>
      </Dropdown>
      {open === "pages" && <PrintDrawer document={document} onClose={() => setOpen(undefined)} />}
      {open === "record" && (
        <Suspense>
          <HandlingRecord document={document} onDone={() => setOpen(undefined)} />
        </Suspense>
      )}
      {open === "supplement" && <SupplementDrawer document={document} onClose={() => setOpen(undefined)} />}
      {open === "void" && <VoidDrawer document={document} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** Begins the answer to a document: a 批复 to a request, a letter to anything else, addressed to its issuer. */
function useAnswer({ id, unit, content, documentNumber }: DocumentView) {
  const text = useText();
  const navigate = useNavigate();
  const isRequest = content.documentType === "request";
  return useCommand(
    (_: undefined, key) =>
      api.post<SavedDraft>(
        "/api/documents",
        {
          content: DocumentContent.parse({
            documentType: isRequest ? "reply" : "letter",
            recipients: [{ kind: "unit", unitId: unit.id, name: unit.name }],
            relations: [{ type: "reply", documentId: id, title: content.title, documentNumber: documentNumber ?? "" }],
          }),
        },
        key,
      ),
    {
      changes: [[...documentsKey, "outgoing"]],
      onDone: (draft) => {
        toast(text("answer.done"));
        void navigate({ to: `/documents/${draft.id}/edit` });
      },
    },
  );
}
