import type { Box, BusinessObject, DrawnElement } from "./element.ts";

type Listener = (event: { element?: DrawnElement; newSelection?: DrawnElement[] }) => void;

/** What of bpmn-js's services is used here. */
export interface Services {
  canvas: {
    getRootElement(): DrawnElement;
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    /** Measures its box anew. */
    resized(): void;
    scrollToElement(element: DrawnElement, padding?: number): void;
    zoom(level?: number | "fit-viewport", center?: "auto"): number;
    /** Without a box: what is shown, what is drawn (`inner`), and the room in pixels (`outer`). */
    viewbox(box?: Box): Box & { inner: Box; outer: Pick<Box, "width" | "height"> };
  };
  elementRegistry: {
    get(id: string): DrawnElement | undefined;
    getAll(): DrawnElement[];
  };
  selection: { select(element: DrawnElement | null): void; get(): DrawnElement[] };
  eventBus: {
    on(events: string | string[], listener: Listener): void;
    off(events: string | string[], l: Listener): void;
  };
  commandStack: { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean };
  autoPlace: { append(element: DrawnElement, shape: DrawnElement): void };
  directEditing: { cancel(): void };
  elementFactory: { createShape(attributes: Record<string, unknown>): DrawnElement };
  /** `false` or null: not allowed; else what a connection would be. */
  rules: { allowed(action: "connection.create", ends: object): { type?: string } | boolean | null };
  modeling: {
    connect(source: DrawnElement, target: DrawnElement, attributes?: object): DrawnElement;
    updateProperties(element: DrawnElement, properties: Record<string, unknown>): void;
    updateModdleProperties(element: DrawnElement, object: BusinessObject, properties: Record<string, unknown>): void;
    removeElements(elements: DrawnElement[]): void;
  };
  bpmnReplace: { replaceElement(element: DrawnElement, target: Record<string, unknown>): DrawnElement };
  moddle: { create(type: string, properties?: Record<string, unknown>): BusinessObject };
}
