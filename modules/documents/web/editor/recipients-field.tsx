import { useUnitChoices } from "@tz/kernel/web/people";
import { UnitPicker, unitMatches } from "@tz/ui";
import { Select } from "antd";
import { useMemo, useState } from "react";
import { type Recipient, recipientKey } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./editor.module.css";
import { recipientOf, recipientsFor, unitIdsOf } from "./recipients.ts";

interface RecipientsFieldProps {
  id: string;
  label: string;
  value: readonly Recipient[];
  onChange: (recipients: Recipient[]) => void;
}

/** Whom a document is addressed to: type a unit, a group or an outside organ, or choose from the tree of units. */
export function RecipientsField({ id, label, value, onChange }: RecipientsFieldProps) {
  const text = useText();
  const { units, groups } = useUnitChoices();
  const directory = { units, groups };
  const [words, setWords] = useState("");
  // Last in the list, so that Enter takes the unit or group that was found.
  const outside = words.trim() === "" ? undefined : { value: words.trim(), label: words.trim() };
  const names = new Map(value.map((recipient) => [recipientKey(recipient), recipient.name]));
  const options = useMemo(
    () => [
      {
        label: text("recipients.groups"),
        options: groups.map(({ id: key, name, unitIds }) => ({
          value: key,
          label: text("recipients.group", { name, count: unitIds.length }),
        })),
      },
      {
        label: text("recipients.units"),
        options: units.map((unit) => ({ value: unit.id, label: unit.name, unit })),
      },
    ],
    [groups, units, text],
  );
  return (
    <div className={styles.recipients}>
      <Select<string[]>
        id={id}
        mode="multiple"
        variant="borderless"
        className={styles.recipientSelect ?? ""}
        aria-label={label}
        placeholder={text("recipients.hint")}
        value={value.map(recipientKey)}
        options={outside ? [...options, { label: text("recipients.outside"), options: [outside] }] : options}
        notFoundContent={null}
        showSearch={{
          searchValue: words,
          onSearch: setWords,
          filterOption: (sought, option) =>
            option !== undefined &&
            ("unit" in option && option.unit
              ? unitMatches(option.unit, sought)
              : String(option.label).includes(sought)),
        }}
        labelRender={({ value: key }) => names.get(String(key)) ?? String(key)}
        onChange={(keys) => {
          setWords("");
          onChange(keys.map((key) => recipientOf(key, directory, value)));
        }}
      />
      <UnitPicker
        bare
        label={label}
        units={units}
        groups={groups}
        value={unitIdsOf(value, directory)}
        onChange={(ids) => onChange(recipientsFor(ids, directory, value))}
      />
    </div>
  );
}
