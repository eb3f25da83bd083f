import { useLanguage } from "@tz/ui";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { openFile } from "./canvas/file.ts";
import { createModeler, type ProcessModeler } from "./canvas/modeler.ts";
import { showWhole } from "./canvas/show-whole.ts";

/** The drawing tool over a file, in a box of the page; `failed` where the file holds no drawing. */
export function useModeler(bpmn: string) {
  const spoken = useLanguage();
  const [language] = useState(spoken); // another language would begin the drawing anew
  const box = useRef<HTMLDivElement>(null);
  const [modeler, setModeler] = useState<ProcessModeler>();
  const [failed, setFailed] = useState(false);
  const [file] = useState(bpmn); // what is drawn afterwards is the tool's own
  useEffect(() => {
    if (!box.current) return;
    const made = createModeler(box.current, language === "en" ? "en" : "zh-CN");
    let gone = false;
    openFile(made, file).then(
      () => {
        if (!gone) setModeler(made);
      },
      () => setFailed(!gone),
    );
    return () => {
      gone = true;
      setModeler(undefined);
      made.destroy();
    };
  }, [file, language]);
  useEffect(() => {
    if (!modeler) return;
    modeler.get("canvas").resized(); // its tools have taken their room
    showWhole(modeler);
  }, [modeler]);
  return { box, modeler, failed };
}

const events = ["commandStack.changed", "selection.changed"];

/** Renders again whenever the drawing or what is selected in it has changed; answers how often that was. */
export function useRevision(modeler: ProcessModeler): number {
  const [store] = useState(() => {
    let revision = 0;
    return {
      subscribe(changed: () => void) {
        const bus = modeler.get("eventBus");
        const listener = () => {
          revision += 1;
          changed();
        };
        bus.on(events, listener);
        return () => bus.off(events, listener);
      },
      read: () => revision,
    };
  });
  return useSyncExternalStore(store.subscribe, store.read);
}

/** The one element that is selected, or the whole process. */
export function useSelected(modeler: ProcessModeler) {
  useRevision(modeler);
  const [element, ...others] = modeler.get("selection").get();
  const label = element?.type === "label" ? modeler.get("elementRegistry").get(element.businessObject.id) : element;
  return others.length > 0 || !label ? modeler.get("canvas").getRootElement() : label;
}
