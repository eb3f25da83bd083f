import { Button } from "antd";
import type { DrawnElement } from "../canvas/element.ts";
import { isOnTheWay } from "../model/way.ts";
import { wayBack } from "../model/way-back.ts";
import { useText } from "../text.ts";
import { useDrawing } from "./drawing.tsx";
import { ElementSelect, useElementTitle } from "./element-select.tsx";
import { Field } from "./fields.tsx";
import styles from "./panel.module.css";

interface GoProps {
  /** Selects an element and leads there whoever works with the keyboard. */
  onGo: (element: DrawnElement) => void;
}
interface WayPartProps extends GoProps {
  element: DrawnElement;
}

/** The way of a case through an element: what the mouse draws on the canvas can be drawn here with the keyboard. */
export function WayPart({ element, onGo }: WayPartProps) {
  const text = useText();
  if (isOnTheWay(element)) return <NodeWay element={element} onGo={onGo} />;
  if (!element.source || !element.target) return <AllElements onGo={onGo} />;
  return (
    <div className={styles.group}>
      <h3>{text("way")}</h3>
      <Neighbours label={text("way.before")} elements={[element.source]} onGo={onGo} />
      <Neighbours label={text("way.after")} elements={[element.target]} onGo={onGo} />
      <RemoveButton element={element} onGo={onGo} />
    </div>
  );
}

const defined = (ends: readonly (DrawnElement | undefined)[]) => ends.filter((end) => end !== undefined);

function NodeWay({ element, onGo }: WayPartProps) {
  const text = useText();
  const before = defined(element.incoming.map(({ source }) => source));
  const after = defined(element.outgoing.map(({ target }) => target));
  return (
    <div className={styles.group}>
      <h3>{text("way")}</h3>
      <Neighbours label={text("way.before")} elements={before} onGo={onGo} />
      <Neighbours label={text("way.after")} elements={after} onGo={onGo} />
      {element.type !== "bpmn:EndEvent" && (
        <>
          <AppendButtons element={element} onGo={onGo} />
          <ConnectField element={element} reached={after} />
        </>
      )}
      <RemoveButton element={element} onGo={onGo} />
    </div>
  );
}

interface NeighboursProps extends GoProps {
  label: string;
  elements: readonly DrawnElement[];
}

function Neighbours({ label, elements, onGo }: NeighboursProps) {
  const title = useElementTitle();
  if (elements.length === 0) return null;
  return (
    <span className={styles.pair}>
      {label}
      {elements.map((element) => (
        <Button key={element.id} size="small" onClick={() => onGo(element)}>
          {title(element)}
        </Button>
      ))}
    </span>
  );
}

const followers = ["bpmn:UserTask", "bpmn:ExclusiveGateway", "bpmn:EndEvent"] as const;

function AppendButtons({ element, onGo }: WayPartProps) {
  const text = useText();
  const { modeler } = useDrawing();
  const append = (type: string) => {
    const shape = modeler.get("elementFactory").createShape({ type });
    modeler.get("autoPlace").append(element, shape);
    modeler.get("directEditing").cancel(); // it is named in the properties
    onGo(shape);
  };
  return (
    <span className={styles.pair}>
      {followers.map((type) => (
        <Button key={type} size="small" onClick={() => append(type)}>
          {text(`append.${type}`)}
        </Button>
      ))}
    </span>
  );
}

/** Draws a flow to an element that is there already. */
function ConnectField({ element, reached }: { element: DrawnElement; reached: readonly DrawnElement[] }) {
  const text = useText();
  const { modeler } = useDrawing();
  const all = modeler.get("elementRegistry").getAll().filter(isOnTheWay);
  const goals = all.filter((goal) => {
    if (goal === element || reached.includes(goal)) return false;
    const made = modeler.get("rules").allowed("connection.create", { source: element, target: goal });
    return typeof made === "object" && made?.type === "bpmn:SequenceFlow";
  });
  const connect = (goal: DrawnElement) => {
    const waypoints = wayBack(element, goal, all);
    modeler.get("modeling").connect(element, goal, { type: "bpmn:SequenceFlow", ...(waypoints && { waypoints }) });
  };
  return (
    <Field label={text("way.connect")}>
      {(id) => <ElementSelect id={id} elements={goals} placeholder={text("way.connectTo")} onChoose={connect} />}
    </Field>
  );
}

/** Everything that is drawn, so that it can be found without the mouse. */
function AllElements({ onGo }: GoProps) {
  const text = useText();
  const { modeler } = useDrawing();
  const all = modeler.get("elementRegistry").getAll().filter(isOnTheWay);
  return (
    <div className={styles.group}>
      <Field label={text("way.all")} hint={text("way.allHint")}>
        {(id) => <ElementSelect id={id} elements={all} placeholder={text("way.choose")} onChoose={onGo} />}
      </Field>
    </div>
  );
}

function RemoveButton({ element, onGo }: WayPartProps) {
  const text = useText();
  const title = useElementTitle();
  const { modeler } = useDrawing();
  const remove = () => {
    modeler.get("modeling").removeElements([element]);
    onGo(modeler.get("canvas").getRootElement());
  };
  return (
    <span>
      <Button size="small" danger onClick={remove}>
        {text("way.remove", { name: title(element) })}
      </Button>
    </span>
  );
}
