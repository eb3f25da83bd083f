import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { type DrawnElement, textOf } from "../canvas/element.ts";
import { extensionsOf, replaceExtensions } from "../model/extensions.ts";
import { useText } from "../text.ts";
import { useDrawing } from "./drawing.tsx";
import styles from "./panel.module.css";

interface Choice {
  value: string;
  name: string;
  nameEn: string;
  ends: boolean;
}

/** The outcomes among which a handler chooses; conditions ask for them by their values. */
export function ChoicesField({ element }: { element: DrawnElement }) {
  const text = useText();
  const { modeler } = useDrawing();
  const choices = extensionsOf(element.businessObject, "tz:Choice").map((choice) => ({
    value: textOf(choice, "value"),
    name: textOf(choice, "name"),
    nameEn: textOf(choice, "nameEn"),
    ends: choice.get("ends") === true,
  }));
  const isJoint = textOf(element.businessObject, "tz:finish") === "allOf";
  const numbered = choices.map((choice, place) => ({ choice, place }));
  const write = (next: Choice[]) =>
    replaceExtensions(
      modeler,
      element,
      "tz:Choice",
      next.map(({ value, name, nameEn, ends }) => ({
        value,
        name,
        ...(nameEn && { nameEn }),
        ...(ends && { ends }),
      })),
    );
  const change = (place: number, part: Partial<Choice>) =>
    write(choices.map((choice, at) => (at === place ? { ...choice, ...part } : choice)));
  const usual = [
    { value: "agree", name: "同意", nameEn: "Agree", ends: false },
    { value: "refuse", name: "不同意", nameEn: "Refuse", ends: false },
  ];
  const another = () => ({ value: `choice${choices.length + 1}`, name: "", nameEn: "", ends: false });
  return (
    <div className={styles.group}>
      <h3>{text("choices")}</h3>
      {choices.length === 0 && <p className={styles.hint}>{text("choices.none")}</p>}
      {numbered.map(({ choice, place }) => (
        <ChoiceLine
          key={`${place} of ${choices.length}`}
          choice={choice}
          isJoint={isJoint}
          onChange={(part) => change(place, part)}
          onRemove={() => write(choices.toSpliced(place, 1))}
        />
      ))}
      <span className={styles.pair}>
        {choices.length === 0 && (
          <Button size="small" onClick={() => write(usual)}>
            {text("choices.usual")}
          </Button>
        )}
        <Button size="small" icon={<PlusOutlined />} onClick={() => write([...choices, another()])}>
          {text("choices.add")}
        </Button>
      </span>
    </div>
  );
}

interface ChoiceLineProps {
  choice: Choice;
  /** All handlers choose, so that one choice can end the step for the others. */
  isJoint: boolean;
  onChange: (part: Partial<Choice>) => void;
  onRemove: () => void;
}

function ChoiceLine({ choice, isJoint, onChange, onRemove }: ChoiceLineProps) {
  const text = useText();
  return (
    <div className={styles.choice}>
      <CommittedInput label={text("choices.name")} value={choice.name} onCommit={(name) => onChange({ name })} />
      <CommittedInput label={text("choices.value")} value={choice.value} onCommit={(value) => onChange({ value })} />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={text("choices.remove", { name: choice.name || choice.value })}
        onClick={onRemove}
      />
      <CommittedInput
        label={text("choices.nameEn")}
        value={choice.nameEn}
        onCommit={(nameEn) => onChange({ nameEn })}
      />
      {isJoint && (
        <Checkbox checked={choice.ends} onChange={({ target }) => onChange({ ends: target.checked })}>
          {text("choices.ends")}
        </Checkbox>
      )}
    </div>
  );
}

function CommittedInput({ label, value, onCommit }: { label: string; value: string; onCommit: (v: string) => void }) {
  const [draft, setDraft] = useState<string>();
  const commit = () => {
    if (draft !== undefined && draft !== value) onCommit(draft.trim());
    setDraft(undefined);
  };
  return (
    <Input
      aria-label={label}
      placeholder={label}
      value={draft ?? value}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={commit}
      onPressEnter={commit}
    />
  );
}
