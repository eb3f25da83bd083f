import { Button } from "antd";
import { type ReactNode, useEffect, useRef } from "react";
import { useConfirmKey } from "../keyboard/use-confirm-key.ts";
import { FaultNote } from "../states/fault-note.tsx";
import { useUiText } from "../text/use-ui-text.ts";
import styles from "./forms.module.css";

interface ConfirmSentenceProps {
  /** What will happen, in one sentence with names: 将把本件转给市财政局办公室李明办理，您不再是办理人。 */
  sentence: ReactNode;
  /** The verb on the button: 转办. */
  confirm: string;
  onConfirm: () => void;
  onCancel?: () => void;
  pending?: boolean;
  /** Something is still missing; the sentence then says what. */
  disabled?: boolean;
  danger?: boolean;
  error?: unknown;
  /** Another way to confirm, beside the first. */
  more?: ReactNode;
}

/**
 * Says beforehand, in one sentence, what a press will do; the fault of a refused attempt stays beside it. Ctrl and Enter in the
 * form around it press the button.
 */
export function ConfirmSentence(props: ConfirmSentenceProps) {
  const { sentence, confirm, onConfirm, onCancel, pending, disabled, danger, error, more } = props;
  const text = useUiText();
  const box = useRef<HTMLDivElement>(null);
  const asked = onCancel !== undefined; // the person just opened it; a form that stands on the page moves nothing
  useEffect(() => {
    if (asked) box.current?.scrollIntoView({ block: "nearest" });
  }, [asked]);
  useConfirmKey(() => {
    if (disabled || pending) return undefined;
    const here = box.current;
    return here?.closest(".ant-drawer, .ant-modal") ?? here?.closest("form") ?? here?.closest("section");
  }, onConfirm);
  return (
    <div ref={box} className={styles.confirm}>
      <p aria-live="polite">{sentence}</p>
      <FaultNote error={error} />
      <div className={styles.buttons}>
        <Button
          type="primary"
          danger={danger ?? false}
          loading={pending ?? false}
          disabled={disabled ?? false}
          aria-keyshortcuts="Control+Enter"
          onClick={onConfirm}
        >
          {confirm}
        </Button>
        {more}
        {onCancel && (
          <Button disabled={pending ?? false} onClick={onCancel}>
            {text("cancel")}
          </Button>
        )}
      </div>
    </div>
  );
}
