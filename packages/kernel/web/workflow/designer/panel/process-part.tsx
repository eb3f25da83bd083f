import { type BusinessObject, nameOf, textOf } from "../canvas/element.ts";
import { marksFor, processesIn, publishedOf } from "../model/published-process.ts";
import { useText } from "../text.ts";
import { useDrawing } from "./drawing.tsx";
import { ChoiceField, TextField, TimeField } from "./fields.tsx";

const key = /^[A-Za-z_][\w.-]{0,99}$/;

/** The whole process; where several are drawn, which of them is published. */
export function ProcessPart() {
  const text = useText();
  const { modeler } = useDrawing();
  const root = modeler.get("canvas").getRootElement();
  const processes = processesIn(root.businessObject);
  const process = publishedOf(processes);
  const publish = (id: string) => {
    for (const [one, isExecutable] of marksFor(processes, id))
      modeler.get("modeling").updateModdleProperties(root, one, { isExecutable });
  };
  return (
    <>
      {processes.length > 1 && (
        <ChoiceField
          label={text("process.chosen")}
          hint={text("process.chosenHint")}
          placeholder={text("process.chosenNone")}
          value={process?.id}
          options={processes.map((one) => ({ value: one.id, label: nameOf(one) }))}
          onChange={publish}
        />
      )}
      {process && <ProcessFields process={process} />}
    </>
  );
}

/** Its name, its key and when a task without a deadline is brought to mind. */
function ProcessFields({ process }: { process: BusinessObject }) {
  const text = useText();
  const { modeler } = useDrawing();
  const write = (properties: Record<string, string>) => {
    const root = modeler.get("canvas").getRootElement();
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
