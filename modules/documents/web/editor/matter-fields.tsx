import { UnitField, useUnitChoices } from "@tz/kernel/web/people";
import { Checkbox, Input, Radio } from "antd";
import type { Matter } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./editor.module.css";
import { Field, type FieldsProps } from "./element-fields.tsx";
import { placeId } from "./places.ts";

/** What only the drafter knows of the matter, and the rules ask. */
export function MatterFields({ content: { matter }, onChange }: FieldsProps) {
  const text = useText();
  const { units } = useUnitChoices();
  const set = (patch: Partial<Matter>) => onChange({ matter: { ...matter, ...patch } });
  const { authorisation } = matter;
  return (
    <div id={placeId("matter")}>
      <div className={styles.choices}>
        {(["important", "assignedByLeader", "approvedByGovernment"] as const).map((name) => (
          <Checkbox key={name} checked={matter[name]} onChange={({ target }) => set({ [name]: target.checked })}>
            {text(`matter.${name}`)}
          </Checkbox>
        ))}
      </div>
      <Field label="matter.scope">
        <Radio.Group
          value={matter.scope ?? "unset"}
          options={(["unset", "ownDuty", "major"] as const).map((value) => ({
            value,
            label: text(`matter.scope.${value}`),
          }))}
          onChange={({ target: { value } }) => set({ scope: value === "unset" ? null : value })}
        />
      </Field>
      <Field label="matter.authorisation">
        <Radio.Group
          value={authorisation === null ? "unset" : authorisation.given ? "given" : "missing"}
          options={(["unset", "given", "missing"] as const).map((value) => ({
            value,
            label: text(`matter.authorisation.${value}`),
          }))}
          onChange={({ target: { value } }) =>
            set({ authorisation: value === "unset" ? null : { given: value === "given", evidence: "" } })
          }
        />
        {authorisation?.given && (
          <Input
            aria-label={text("matter.evidence")}
            placeholder={text("matter.evidence")}
            maxLength={500}
            value={authorisation.evidence}
            onChange={(event) => set({ authorisation: { given: true, evidence: event.target.value } })}
          />
        )}
      </Field>
      <Field label="matter.affectedUnits">
        <UnitField
          label={text("matter.affectedUnits")}
          value={matter.affectedUnits.map(({ unitId }) => unitId)}
          onChange={(ids) =>
            set({
              affectedUnits: ids.flatMap((id) => {
                const unit = units.find((one) => one.id === id);
                return unit ? [{ unitId: id, name: unit.name }] : [];
              }),
            })
          }
        />
      </Field>
    </div>
  );
}
