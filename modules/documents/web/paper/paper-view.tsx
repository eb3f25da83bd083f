import type { DocumentView } from "../../contract/index.ts";
import { Paper } from "./paper.tsx";
import { PaperFiles } from "./paper-files.tsx";
import { printedOn } from "./paper-parts.ts";

interface PaperViewProps {
  document: Pick<DocumentView, "content" | "documentNumber" | "unit" | "registeredAt" | "dispatchedAt">;
}

/** A document as its readers know it, with its attachments to open; the words on it are Chinese in every language. */
export function PaperView({ document }: PaperViewProps) {
  const { content, documentNumber, unit } = document;
  return (
    <>
      <Paper content={content} facts={{ unitName: unit.name, documentNumber, printedOn: printedOn(document) }} />
      <PaperFiles attachments={content.attachments} />
    </>
  );
}
