import type { SealedPaperView } from "@tz/seals/contract";
import { Alert } from "antd";
import { useText } from "../text.ts";
import { SealButton } from "./seal-button.tsx";

interface UnsealedNoteProps {
  documentId: string;
  /** Not sealed yet. */
  uses: SealedPaperView["uses"];
  /** Whether the unit dispatches only what is sealed. */
  isRequired: boolean;
}

/** Says before a document is dispatched whose seals it lacks, whether it may go without them, and leads to where they are put on. */
export function UnsealedNote({ documentId, uses, isRequired }: UnsealedNoteProps) {
  const text = useText();
  const own = uses.find(({ maySeal }) => maySeal);
  const names = uses.map(({ personName, unitName }) => personName ?? unitName).join(text("comma"));
  return (
    <Alert
      type="warning"
      showIcon
      title={text(isRequired ? "dispatch.sealFirst" : "dispatch.unsealed", { names })}
      action={own && <SealButton useId={own.id} documentId={documentId} isNext={isRequired} />}
    />
  );
}
