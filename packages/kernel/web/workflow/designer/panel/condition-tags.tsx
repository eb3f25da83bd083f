import { useLanguage } from "@tz/ui";
import { Tag } from "antd";
import { type DrawnElement, textOf } from "../canvas/element.ts";
import { outcomesBefore, withOutcomeAsked } from "../model/way.ts";
import { useText } from "../text.ts";
import { useDrawing } from "./drawing.tsx";
import styles from "./panel.module.css";

interface ConditionTagsProps {
  flow: DrawnElement;
  condition: string;
  onWrite: (condition: string) => void;
}

/** What a condition can ask for, to be pressed instead of written: the outcomes with which a case comes here, and the fields. */
export function ConditionTags({ flow, condition, onWrite }: ConditionTagsProps) {
  const text = useText();
  const { fields } = useDrawing();
  const own = useLanguage() === "en" ? "nameEn" : "name";
  const add = (name: string) => onWrite(condition === "" ? name : `${condition} and ${name}`);
  return (
    <span className={styles.tags}>
      {outcomesBefore(flow).map((choice) => {
        const value = textOf(choice, "value");
        const name = textOf(choice, own) || textOf(choice, "name") || value;
        return (
          <Tag key={`outcome ${value}`}>
            <button type="button" onClick={() => onWrite(withOutcomeAsked(condition, value))}>
              {text("condition.outcome", { name })}
            </button>
          </Tag>
        );
      })}
      {["outcome", ...fields.keys()].map((name) => (
        <Tag key={name}>
          <button type="button" aria-label={text("condition.add", { name })} onClick={() => add(name)}>
            {name}
          </button>
        </Tag>
      ))}
    </span>
  );
}
