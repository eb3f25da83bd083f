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
    const marked = key.split(" ").filter((id) => id && registry.get(id));
    const name = styles[mark] ?? mark;
    for (const id of marked) canvas.addMarker(id, name);
    return () => {
      for (const id of marked) if (registry.get(id)) canvas.removeMarker(id, name);
    };
  }, [modeler, mark, key]);
}
