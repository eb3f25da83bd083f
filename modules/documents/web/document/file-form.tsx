import { ConfirmSentence } from "@tz/ui";
import type { DocumentView } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { useStep } from "./use-step.ts";

/** 归档: closes the document. */
export function FileForm({ document, onDone }: { document: DocumentView; onDone: () => void }) {
  const text = useText();
  const file = useStep<object>(document.id, "file", { words: () => text("file.done"), onDone });
  return (
    <ConfirmSentence
      sentence={text("file.sentence")}
      confirm={text("file.button")}
      pending={file.isPending}
      error={file.error}
      onConfirm={() => file.mutate({ version: document.version })}
    />
  );
}
