import type { DocumentView } from "../../contract/index.ts";
import { Paper } from "./paper.tsx";
import { PaperFiles } from "./paper-files.tsx";
import { printedOn } from "./paper-parts.ts";

interface PaperViewProps {
  document: Pick<DocumentView, "content" | "documentNumber" | "unit" | "registeredAt" | "dispatchedAt">;
  /** Blocks of the body with a comment. */
  commented?: ReadonlySet<number>;
  onComment?: ((index: number) => void) | undefined;
}

/** A document as its readers know it, with its attachments to open; the words on it are Chinese in every language. */
export function PaperView({ document, commented, onComment }: PaperViewProps) {
  const { content, documentNumber, unit } = document;
  return (
    <>
      <Paper
        content={content}
        facts={{ unitName: unit.name, documentNumber, printedOn: printedOn(document) }}
        commented={commented}
        onComment={onComment}
      />
      <PaperFiles attachments={content.attachments} />
    </>
  );
}
