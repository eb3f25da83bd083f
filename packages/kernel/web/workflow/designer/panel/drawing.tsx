import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ProcessFault } from "../../../../contract/workflow/index.ts";
import { type DrawnElement, textOf } from "../canvas/element.ts";
import type { ProcessModeler } from "../canvas/modeler.ts";
import { type FieldKind, fieldsIn } from "../model/fields.ts";
import { useRevision } from "../use-modeler.ts";

/** What every part of the properties can ask of the drawing. */
export interface Drawing {
  modeler: ProcessModeler;
  faults: readonly ProcessFault[];
  /** The user tasks, for rules that name a step. */
  steps: readonly { id: string; name: string }[];
  /** Fields of the case that the drawing mentions. */
  fields: ReadonlyMap<string, FieldKind>;
}

const DrawingContext = createContext<Drawing | undefined>(undefined);

interface DrawingProviderProps {
  modeler: ProcessModeler;
  faults: readonly ProcessFault[];
  children: ReactNode;
}

/** Gives the parts below it the drawing as it is now. */
export function DrawingProvider({ modeler, faults, children }: DrawingProviderProps) {
  const revision = useRevision(modeler);
  const drawing = useMemo((): Drawing => {
    const elements = revision >= 0 ? modeler.get("elementRegistry").getAll() : [];
    const users = elements.filter(({ type }) => type === "bpmn:UserTask");
    const steps = users.map(({ id, businessObject }) => ({ id, name: textOf(businessObject, "name") || id }));
    return { modeler, faults, steps, fields: fieldsIn(elements) };
  }, [modeler, faults, revision]);
  return <DrawingContext value={drawing}>{children}</DrawingContext>;
}

export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext);
  if (!drawing) throw new Error("properties are shown beside a drawing only");
  return drawing;
}

/** Reads and writes an element's properties; each write is one step that can be undone. */
export function useProperties(element: DrawnElement) {
  const { modeler } = useDrawing();
  return {
    read: (name: string) => textOf(element.businessObject, name),
    write: (properties: Record<string, unknown>) => {
      const filled = Object.entries(properties).map(([name, value]) => [name, value === "" ? undefined : value]);
      modeler.get("modeling").updateProperties(element, Object.fromEntries(filled));
    },
  };
}
