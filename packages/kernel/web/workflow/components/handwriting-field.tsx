import { HighlightOutlined } from "@ant-design/icons";
import { Skeleton } from "@tz/ui";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useText } from "../text.ts";
import styles from "./handwriting.module.css";

const HandwritingPad = lazy(() => import("./handwriting-pad.tsx"));

interface HandwritingFieldProps {
  /** The file of what was written. */
  value: string | null;
  onChange: (fileId: string | null) => void;
}

/** Beside the typed opinion, one written by hand. */
export function HandwritingField({ value, onChange }: HandwritingFieldProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.field}>
      {value && <img src={`/api/files/${value}`} alt={text("handwriting.mine")} className={styles.picture} />}
      <div className={styles.buttons}>
        <Button icon={<HighlightOutlined />} onClick={() => setOpen(true)}>
          {text(value ? "handwriting.again" : "handwriting.title")}
        </Button>
        {value && <Button onClick={() => onChange(null)}>{text("handwriting.remove")}</Button>}
      </div>
      {open && (
        <Suspense fallback={<Skeleton lines={1} />}>
          <HandwritingPad
            onClose={() => setOpen(false)}
            onDone={(fileId) => {
              onChange(fileId);
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
