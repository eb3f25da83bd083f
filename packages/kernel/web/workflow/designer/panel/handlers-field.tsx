import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { DrawnElement } from "../canvas/element.ts";
import type { ProcessModeler } from "../canvas/modeler.ts";
import { extensionsOf, replaceExtensions } from "../model/extensions.ts";
import { attributesOf, emptyRule, type RuleForm, readRule } from "../model/rule.ts";
import { useText } from "../text.ts";
import { useDrawing } from "./drawing.tsx";
import styles from "./panel.module.css";
import { RuleEditor } from "./rule-editor.tsx";

/** Who handles a step: rules that are joined. */
export function HandlersField({ element }: { element: DrawnElement }) {
  const text = useText();
  const { modeler } = useDrawing();
  const rules = extensionsOf(element.businessObject, "tz:Handlers").map(readRule);
  const numbered = rules.map((rule, place) => ({ rule, place }));
  const write = (next: RuleForm[]) => writeRules(modeler, element, next);
  return (
    <div className={styles.group}>
      <h3>{text("handlers")}</h3>
      {rules.length === 0 && <p className={styles.hint}>{text("handlers.none")}</p>}
      {numbered.map(({ rule, place }) => (
        <RuleEditor
          key={`${place} of ${rules.length}`}
          label={text("handlers.nth", { n: place + 1 })}
          rule={rule}
          own={element.id}
          onChange={(changed) => write(rules.with(place, changed))}
          onRemove={() => write(rules.toSpliced(place, 1))}
        />
      ))}
      <span>
        <Button size="small" icon={<PlusOutlined />} onClick={() => write([...rules, emptyRule("drafter")])}>
          {text(rules.length === 0 ? "handlers.set" : "handlers.add")}
        </Button>
      </span>
    </div>
  );
}

function writeRules(modeler: ProcessModeler, element: DrawnElement, rules: readonly RuleForm[]): void {
  const moddle = modeler.get("moddle");
  const written = rules.map((rule) => ({
    ...attributesOf(rule),
    ...(rule.find === "chosen" && { from: rule.from.map((inner) => moddle.create("tz:From", attributesOf(inner))) }),
  }));
  replaceExtensions(modeler, element, "tz:Handlers", written);
}
