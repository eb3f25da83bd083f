import { type BusinessObject, textOf } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useDrawing } from "./drawing.tsx";
import { TextField, TimeField } from "./fields.tsx";
import styles from "./panel.module.css";

const key = /^[A-Za-z_][\w.-]{0,99}$/;

/** The whole process: its name, its key and when a task without a deadline is brought to mind. */
export function ProcessPart() {
  const text = useText();
  const { modeler } = useDrawing();
  const root = modeler.get("canvas").getRootElement();
  const process = publishedIn(root.businessObject);
  if (!process) return <p className={styles.hint}>{text("process.none")}</p>;
  const write = (properties: Record<string, string>) => {
    const filled = Object.entries(properties).map(([name, value]) => [name, value === "" ? undefined : value]);
    modeler.get("modeling").updateModdleProperties(root, process, Object.fromEntries(filled));
  };
  return (
    <>
      <TextField label={text("process.name")} value={textOf(process, "name")} onCommit={(name) => write({ name })} />
      <TextField
        label={text("nameEn")}
        hint={text("nameEnHint")}
        value={textOf(process, "tz:nameEn")}
        onCommit={(nameEn) => write({ "tz:nameEn": nameEn })}
      />
      <TextField
        label={text("process.key")}
        hint={text("process.keyHint")}
        value={process.id}
        onCommit={(id) => key.test(id) && write({ id })}
      />
      <TimeField
        label={text("process.idle")}
        hint={text("process.idleHint")}
        value={textOf(process, "tz:idle")}
        units={{ days: text("process.idleDays"), hours: text("process.idleHours") }}
        onChange={(idle) => write({ "tz:idle": idle })}
      />
    </>
  );
}

/** The process that a drawing is about: where pools are drawn, the one that is executable, or the only one. */
function publishedIn(root: BusinessObject): BusinessObject | undefined {
  if (root.$type === "bpmn:Process") return root;
  const elements = (root.$parent?.get("rootElements") as BusinessObject[] | undefined) ?? [];
  const processes = elements.filter(({ $type }) => $type === "bpmn:Process");
  const executable = processes.filter((one) => one.get("isExecutable") === true);
  return processes.length === 1 ? processes[0] : executable.length === 1 ? executable[0] : undefined;
}
