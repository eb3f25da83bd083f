import { useEffect } from "react";
import styles from "./canvas/canvas.module.css";
import type { ProcessModeler } from "./canvas/modeler.ts";

export type Mark = "faulty" | "passed" | "current";

/** Marks elements of the drawing; nothing of that is written into the file. */
export function useMarks(modeler: ProcessModeler, mark: Mark, ids: readonly string[]): void {
  const key = ids.join(" ");
  useEffect(() => {
    const canvas = modeler.get("canvas");
    const registry = modeler.get("elementRegistry");
    const bus = modeler.get("eventBus");
    const name = styles[mark] ?? mark;
    const drawn = () => key.split(" ").filter((id) => id && registry.get(id));
    const put = () => {
      for (const id of drawn()) canvas.addMarker(id, name);
    };
    put();
    bus.on("import.done", put); // another file takes the drawing's place, and the marks go with what was there
    return () => {
      bus.off("import.done", put);
      for (const id of drawn()) canvas.removeMarker(id, name);
    };
  }, [modeler, mark, key]);
}
