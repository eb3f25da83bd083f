import { ConfirmSentence } from "@tz/ui";
import type { ComponentProps } from "react";
import { useBilingual } from "../../base/index.ts";
import { useText } from "../text.ts";
import styles from "./task-panel.module.css";
import { type Foresight, usePreview } from "./use-preview.ts";

type Confirm = ComponentProps<typeof ConfirmSentence>;

interface OperationConfirmProps extends Omit<Confirm, "sentence" | "disabled"> {
  /** What is still to be filled in; nothing is foreseen before that. */
  missing: string | false | undefined;
  foresight: Foresight;
  /** Said before what the server foresees. */
  lead?: string | undefined;
}

/** `ConfirmSentence` with the server's own words of what will happen; where it would be refused they say why. */
export function OperationConfirm({ missing, foresight, lead = "", error, ...confirm }: OperationConfirmProps) {
  const text = useText();
  const bilingual = useBilingual();
  // What is being done is not foreseen again: afterwards there may be nothing left to ask about.
  const preview = usePreview(foresight, !missing && !confirm.pending);
  const { data, isPlaceholderData } = preview;
  const said = data ? lead + bilingual(data.sentence) : text("preview.pending");
  return (
    <ConfirmSentence
      {...confirm}
      sentence={<span className={styles.foreseen}>{missing || said}</span>}
      disabled={Boolean(missing) || isPlaceholderData || data?.possible !== true}
      error={error ?? preview.error}
    />
  );
}
