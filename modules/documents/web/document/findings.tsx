import { Alert, Button } from "antd";
import { useState } from "react";
import type { DocumentView } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { CheckDrawer } from "./check-drawer.tsx";

/** What stops the document here, in a word; a press shows what and where. */
export function Findings({ document }: { document: DocumentView }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { making, dispatchedAt, state } = document;
  if (!making || dispatchedAt || state === "void") return null;
  const count = making.findings.block + making.findings.human;
  if (count === 0) return null;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={text("check.stops", { count })}
        action={
          <Button size="small" onClick={() => setOpen(true)}>
            {text("check.see")}
          </Button>
        }
      />
      {open && <CheckDrawer document={document} onClose={() => setOpen(false)} />}
    </>
  );
}
