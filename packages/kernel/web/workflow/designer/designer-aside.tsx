import { Tabs } from "antd";
import { useCallback, useState } from "react";
import type { Rehearsal } from "../../../contract/workflow/index.ts";
import { fileOf } from "./canvas/file.ts";
import { showWhole } from "./canvas/show-whole.ts";
import { AdaptOffer } from "./checks/adapt-offer.tsx";
import { FaultList } from "./checks/fault-list.tsx";
import { RemarkList } from "./checks/remark-list.tsx";
import styles from "./designer.module.css";
import { useMarks } from "./marks.ts";
import { useDrawing } from "./panel/drawing.tsx";
import { Panel } from "./panel/panel.tsx";
import { nothingAssumed } from "./rehearsal/assumptions.tsx";
import { RehearsalPanel } from "./rehearsal/rehearsal-panel.tsx";
import { useText } from "./text.ts";
import type { Saving } from "./use-saving.ts";

const nowhere: readonly string[] = [];

/** What stands beside the drawing: properties, what is wrong, and the rehearsal. */
export function DesignerAside({ saving }: { saving: Saving }) {
  const text = useText();
  const { modeler, fields, faults } = useDrawing();
  const [tab, setTab] = useState("properties");
  const [rehearsal, setRehearsal] = useState<Rehearsal>();
  const [assumptions, setAssumptions] = useState(nothingAssumed);
  useMarks(
    modeler,
    "faulty",
    faults.map(({ element }) => element),
  );
  useMarks(modeler, "passed", rehearsal?.passed ?? nowhere);
  useMarks(modeler, "current", rehearsal?.current ?? nowhere);
  const choose = useCallback(
    (id: string) => {
      if (id === "") modeler.get("selection").select(null); // the whole process
      // What the compiler adds, and the steps of a called process, stand behind what is drawn.
      const registry = modeler.get("elementRegistry");
      const element = registry.get(id) ?? registry.get(id.replace(/[~/].*$/, ""));
      if (!element) return;
      modeler.get("selection").select(element);
      modeler.get("canvas").scrollToElement(element, 80);
    },
    [modeler],
  );
  const read = async () => {
    await saving.flush();
    return fileOf(modeler);
  };
  const show = useCallback(
    (next: Rehearsal | undefined) => {
      setRehearsal(next);
      if (!next) return;
      modeler.get("selection").select(null); // its buttons would cover the way
      showWhole(modeler);
    },
    [modeler],
  );
  const replaced = () => {
    saving.replaced();
    showWhole(modeler);
  };
  const mend = (id: string) => {
    choose(id);
    setTab("properties");
  };
  return (
    <aside className={styles.aside} aria-label={text("aside.label")}>
      <Tabs
        activeKey={tab}
        onChange={setTab}
        destroyOnHidden
        items={[
          { key: "properties", label: text("tab.properties"), children: <Panel /> },
          {
            key: "checks",
            label: faults.length > 0 ? text("tab.checksCount", { count: faults.length }) : text("tab.checks"),
            children: (
              <>
                <AdaptOffer read={read} onReplaced={replaced} />
                <FaultList faults={faults} onChoose={mend} />
                <RemarkList remarks={saving.remarks} onChoose={mend} />
              </>
            ),
          },
          {
            key: "rehearsal",
            label: text("tab.rehearsal"),
            children: (
              <RehearsalPanel
                read={read}
                assumptions={assumptions}
                onAssume={setAssumptions}
                fields={fields}
                onShown={show}
                onChoose={choose}
              />
            ),
          },
        ]}
      />
    </aside>
  );
}
