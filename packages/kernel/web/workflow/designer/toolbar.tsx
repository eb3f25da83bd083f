import { BorderOutlined, MinusOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import type { ReactNode } from "react";
import type { ProcessModeler } from "./canvas/modeler.ts";
import { showWhole } from "./canvas/show-whole.ts";
import styles from "./designer.module.css";
import { useText } from "./text.ts";
import { useRevision } from "./use-modeler.ts";

/** Undo, redo and the size of the drawing; the keys for them are those that the tool listens to. */
export function Toolbar({ modeler }: { modeler: ProcessModeler }) {
  const text = useText();
  useRevision(modeler);
  const stack = modeler.get("commandStack");
  const canvas = modeler.get("canvas");
  const step = (factor: number) => () => canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)), "auto");
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={text("toolbar.label")}>
      <Tool
        label={text("toolbar.undo")}
        icon={<UndoOutlined />}
        disabled={!stack.canUndo()}
        onClick={() => stack.undo()}
      />
      <Tool
        label={text("toolbar.redo")}
        icon={<RedoOutlined />}
        disabled={!stack.canRedo()}
        onClick={() => stack.redo()}
      />
      <Tool label={text("toolbar.smaller")} icon={<MinusOutlined />} onClick={step(0.8)} />
      <Tool label={text("toolbar.larger")} icon={<PlusOutlined />} onClick={step(1.25)} />
      <Tool label={text("toolbar.whole")} icon={<BorderOutlined />} onClick={() => showWhole(modeler)} />
      <span className={styles.keys}>{text("toolbar.keys")}</span>
    </div>
  );
}

interface ToolProps {
  label: string;
  icon: ReactNode;
  disabled?: boolean;
  onClick: () => void;
}

function Tool({ label, icon, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip title={label}>
      <Button type="text" icon={icon} aria-label={label} disabled={disabled} onClick={onClick} />
    </Tooltip>
  );
}
