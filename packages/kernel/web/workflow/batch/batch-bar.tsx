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
  /** Those that stay chosen, by their ids. */
  onChoose: (left: ReadonlySet<string>) => void;
}

/** What can be done with the rows that are chosen; nothing while none is. What was refused stays chosen. */
export function BatchBar({ operations, chosen, onChoose }: BatchBarProps) {
  const text = useText();
  // The tasks stay in the drawer when the list no longer has them, so that their refusals can be read.
  const [open, setOpen] = useState<{ operation: BatchOperation; tasks: readonly TaskItem[] }>();
  const tooMany = chosen.length > most;
  return (
    <>
      {chosen.length > 0 && (
        <SelectionBar words={text(tooMany ? "batch.tooMany" : "batch.chosen", { count: chosen.length, most })}>
          {operations.map((operation) => (
            <Button key={operation} disabled={tooMany} onClick={() => setOpen({ operation, tasks: chosen })}>
              {text(`batch.${operation}`)}
            </Button>
          ))}
          <Button type="link" onClick={() => onChoose(new Set())}>
            {text("batch.clear")}
          </Button>
        </SelectionBar>
      )}
      {open && (
        <Suspense>
          <BatchDrawer
            {...open}
            onClose={() => setOpen(undefined)}
            onDone={(refused) => {
              onChoose(new Set(refused));
              setOpen(open && { ...open, tasks: open.tasks.filter(({ id }) => refused.includes(id)) });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
