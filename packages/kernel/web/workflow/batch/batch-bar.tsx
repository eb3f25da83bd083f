import { SelectionBar } from "@tz/ui";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import type { TaskItem } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import { type BatchOperation, most } from "./batch.ts";

const BatchDrawer = lazy(() => import("./batch-drawer.tsx"));

interface BatchBarProps {
  operations: readonly BatchOperation[];
  chosen: readonly TaskItem[];
  onClear: () => void;
}

/** What can be done with the rows that are chosen; nothing while none is. */
export function BatchBar({ operations, chosen, onClear }: BatchBarProps) {
  const text = useText();
  const [open, setOpen] = useState<BatchOperation>();
  if (chosen.length === 0) return null;
  const tooMany = chosen.length > most;
  return (
    <SelectionBar words={text(tooMany ? "batch.tooMany" : "batch.chosen", { count: chosen.length, most })}>
      {operations.map((operation) => (
        <Button key={operation} disabled={tooMany} onClick={() => setOpen(operation)}>
          {text(`batch.${operation}`)}
        </Button>
      ))}
      <Button type="link" onClick={onClear}>
        {text("batch.clear")}
      </Button>
      {open && (
        <Suspense>
          <BatchDrawer operation={open} tasks={chosen} onClose={() => setOpen(undefined)} onDone={onClear} />
        </Suspense>
      )}
    </SelectionBar>
  );
}
