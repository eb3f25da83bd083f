import { CloseOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Input, Modal } from "antd";
import { useMemo, useState } from "react";
import { useUiText } from "../text/use-ui-text.ts";
import styles from "./pickers.module.css";
import { UnitChoices } from "./unit-choices.tsx";
import { toggleGroup, type UnitGroup, type UnitItem } from "./units.ts";

interface UnitDialogueProps {
  units: readonly UnitItem[];
  groups: readonly UnitGroup[];
  value: readonly string[];
  single: boolean;
  onChoose: (ids: string[]) => void;
  onCancel: () => void;
}

/** The dialogue of `UnitPicker`: groups and the tree on one side, what is chosen on the other. */
export default function UnitDialogue({ units, groups, value, single, onChoose, onCancel }: UnitDialogueProps) {
  const text = useUiText();
  const [chosen, setChosen] = useState([...value]);
  const [words, setWords] = useState("");
  const byId = useMemo(() => new Map(units.map((unit) => [unit.id, unit])), [units]);
  return (
    <Modal
      open
      width={880}
      title={text("units.choose")}
      okText={text("units.confirm", { count: chosen.length })}
      onOk={() => onChoose(chosen)}
      onCancel={onCancel}
    >
      <div className={styles.dialogue}>
        <div className={styles.source}>
          <Input
            autoFocus
            allowClear
            prefix={<SearchOutlined />}
            placeholder={text("units.search")}
            aria-label={text("units.search")}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          {!single && groups.length > 0 && words === "" && (
            <div className={styles.groups}>
              {groups.map((group) => (
                <Button
                  key={group.id}
                  size="small"
                  type={group.unitIds.every((id) => chosen.includes(id)) ? "primary" : "default"}
                  onClick={() => setChosen(toggleGroup(chosen, group))}
                >
                  {text("units.group", { name: group.name, count: group.unitIds.length })}
                </Button>
              ))}
            </div>
          )}
          <UnitChoices units={units} words={words} chosen={chosen} single={single} onChange={setChosen} />
        </div>
        <section className={styles.basket} aria-label={text("units.chosen")}>
          <header>
            <strong>{text("units.count", { count: chosen.length })}</strong>
            {chosen.length > 0 && (
              <Button type="link" size="small" onClick={() => setChosen([])}>
                {text("units.clear")}
              </Button>
            )}
          </header>
          <ol>
            {chosen.map((id) => (
              <li key={id}>
                <span>{byId.get(id)?.name ?? id}</span>
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined />}
                  aria-label={text("units.remove", { name: byId.get(id)?.name ?? id })}
                  onClick={() => setChosen(chosen.filter((other) => other !== id))}
                />
              </li>
            ))}
          </ol>
        </section>
      </div>
    </Modal>
  );
}
