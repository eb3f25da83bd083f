import { textOf } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useDrawing, useProperties } from "./drawing.tsx";
import { TextField, TimeField } from "./fields.tsx";

const key = /^[A-Za-z_][\w.-]{0,99}$/;

/** The whole process: its name, its key and when a task without a deadline is brought to mind. */
export function ProcessPart() {
  const text = useText();
  const { modeler } = useDrawing();
  const root = modeler.get("canvas").getRootElement();
  const { write } = useProperties(root);
  const process = root.businessObject;
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
