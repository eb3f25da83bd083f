import { FaultNote } from "@tz/ui";
import { Button, Dropdown } from "antd";
import { lazy, Suspense, useState } from "react";
import type { DocumentView } from "../../contract/index.ts";
import { PrintDrawer, pdfAddress } from "../paper/print-drawer.tsx";
import { useText } from "../text.ts";
import { useAnswer } from "../use-answer.ts";
import { SupplementDrawer } from "./supplement-drawer.tsx";
import { VoidDrawer } from "./void-drawer.tsx";

const HandlingRecord = lazy(() => import("./handling-record.tsx"));

/** What one does seldom with a document. */
export function DocumentMenu({ document, mayAnswer }: { document: DocumentView; mayAnswer: boolean }) {
  const text = useText();
  const [open, setOpen] = useState<"pages" | "record" | "supplement" | "void">();
  const answer = useAnswer();
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
    ...(mayAnswer ? [{ key: "answer", label: text("answer.button"), onClick: () => answer.mutate(id) }] : []),
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
      {answer.isError && <FaultNote error={answer.error} />}
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
