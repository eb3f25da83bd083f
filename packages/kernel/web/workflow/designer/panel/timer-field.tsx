import type { BusinessObject, DrawnElement } from "../canvas/element.ts";
import { type Cycle, cycleIn, cycleOf, durationOf, type Span, spanIn } from "../model/duration.ts";
import { useText } from "../text.ts";
import { useDrawing, useProperties } from "./drawing.tsx";
import { ChoiceField, TextField } from "./fields.tsx";
import { MomentField } from "./moment-field.tsx";
import { SpanField } from "./span-field.tsx";

const forms = ["timeDuration", "timeDate", "timeCycle"] as const;
type Form = (typeof forms)[number];
type Kind = "after" | Form;

const begin: Record<Form, string> = { timeDuration: "P3D", timeDate: "", timeCycle: "R3/P1D" };

interface TimerFieldProps {
  element: DrawnElement;
  definition: BusinessObject;
}

/** When a timer runs out: in working time or at a date of the form, or as BPMN says it: after a while, at a date, repeatedly. */
export function TimerField({ element, definition }: TimerFieldProps) {
  const text = useText();
  const { modeler } = useDrawing();
  const { read, write } = useProperties(element);
  const written = forms.find((form) => definition.get(form) !== undefined);
  const kind: Kind = read("tz:after") !== "" || !written ? "after" : written;
  const say = (form: Form | undefined, body = "") => {
    const of = (one: Form) =>
      one === form ? modeler.get("moddle").create("bpmn:FormalExpression", { body }) : undefined;
    const properties = Object.fromEntries(forms.map((one) => [one, of(one)]));
    modeler.get("modeling").updateModdleProperties(element, definition, properties);
  };
  const change = (next: Kind) => {
    if (next === "after") say(undefined);
    else say(next, begin[next]);
    write({ "tz:after": next === "after" ? "1 days" : "" });
  };
  const body = written ? String((definition.get(written) as BusinessObject).get("body") ?? "") : "";
  return (
    <>
      <ChoiceField
        label={text("timer.kind")}
        value={kind}
        options={(["after", ...forms] as const).map((value) => ({ value, label: text(`timer.kind.${value}`) }))}
        onChange={change}
      />
      {kind === "after" && <MomentField element={element} attribute="tz:after" label={text("timer.after")} />}
      {kind === "timeDate" && (
        <TextField
          label={text("timer.date")}
          hint={text("timer.dateHint")}
          placeholder="2027-01-31T09:00"
          value={body}
          onCommit={(date) => say("timeDate", date.trim())}
        />
      )}
      {kind === "timeDuration" && <Duration body={body} onChange={(next) => say("timeDuration", next)} />}
      {kind === "timeCycle" && <Repeated body={body} onChange={(next) => say("timeCycle", next)} />}
    </>
  );
}

interface BodyProps {
  body: string;
  onChange: (body: string) => void;
}

/** What was written by hand and is no simple span stays as it is, to be edited as text. */
function Duration({ body, onChange }: BodyProps) {
  const text = useText();
  const span = spanIn(body);
  if (!span)
    return (
      <TextField label={text("timer.duration")} hint={text("timer.durationHint")} value={body} onCommit={onChange} />
    );
  return (
    <SpanField label={text("timer.duration")} value={span} onChange={(next: Span) => onChange(durationOf(next))} />
  );
}

function Repeated({ body, onChange }: BodyProps) {
  const text = useText();
  const cycle = cycleIn(body);
  if (!cycle)
    return <TextField label={text("timer.cycle")} hint={text("timer.cycleHint")} value={body} onCommit={onChange} />;
  const change = (next: Partial<Cycle>) => onChange(cycleOf({ ...cycle, ...next }));
  return (
    <>
      <SpanField label={text("timer.every")} value={cycle} onChange={change} />
      <TextField
        label={text("timer.times")}
        value={String(cycle.times)}
        onCommit={(times) => /^[1-9]\d?$|^100$/.test(times.trim()) && change({ times: Number(times) })}
      />
    </>
  );
}
