import { Modal } from "antd";
import { Fragment } from "react";
import { useUiText } from "../text/use-ui-text.ts";
import styles from "./shortcut-help.module.css";
import type { Shortcut } from "./shortcuts.tsx";

interface ShortcutHelpProps {
  shortcuts: readonly Shortcut[];
  onClose: () => void;
}

/** The list of keys that work on this page, shown by `?`. */
export default function ShortcutHelp({ shortcuts, onClose }: ShortcutHelpProps) {
  const text = useUiText();
  return (
    <Modal open title={text("shortcuts.title")} onCancel={onClose} footer={null}>
      <dl className={styles.keys}>
        {shortcuts.map(({ keys, label }) => (
          <Fragment key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </Fragment>
        ))}
        <dt>
          <kbd>Ctrl</kbd>
          <kbd>Enter</kbd>
        </dt>
        <dd>{text("shortcuts.confirm")}</dd>
      </dl>
    </Modal>
  );
}
