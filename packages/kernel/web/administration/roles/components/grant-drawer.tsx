import { type PersonItem, toast } from "@tz/ui";
import { Form } from "antd";
import { useState } from "react";
import type { RoleView } from "../../../../contract/access/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { PersonField } from "../../../people/index.ts";
import { ActDrawer } from "../../shared/index.ts";
import { holdersKey, unservedKey } from "../queries.ts";
import { type Text, useText } from "../text.ts";
import styles from "./grant-drawer.module.css";

interface GrantDrawerProps {
  role: RoleView;
  /** Only posts of this unit. */
  unit?: { id: string; name: string };
  onClose: () => void;
}

/** Gives a role to people in their posts, who are read by name beforehand. */
export function GrantDrawer({ role, unit, onClose }: GrantDrawerProps) {
  const text = useText();
  const bilingual = useBilingual();
  const [chosen, setChosen] = useState<PersonItem[]>([]);
  const name = bilingual(role.name);
  const [first, ...others] = chosen;
  const consequence = role.duty === "business" ? "" : text("grants.administratorSentence");
  const chooses = unit ? text("grants.chooseIn", { unit: unit.name }) : text("grants.choose");
  return (
    <ActDrawer
      act={{
        title: text("grants.grantNamed", { name }),
        sentence: first ? sentenceOf(text, name, [first, ...others]) + consequence : chooses,
        confirm: text("grants.grant"),
        disabled: !first,
        send: () =>
          others.length === 0
            ? { method: "post", path: `/api/posts/${first?.id}/roles`, body: { roleId: role.id } }
            : { method: "post", path: `/api/roles/${role.id}/posts`, body: { postIds: chosen.map(({ id }) => id) } },
      }}
      changes={[holdersKey, unservedKey]}
      onClose={onClose}
      onDone={() => toast(text("grants.granted"))}
    >
      <Form.Item label={text("grants.post")} htmlFor="grants-post">
        <PersonField id="grants-post" by="post" unitId={unit?.id} value={chosen} onChange={setChosen} />
      </Form.Item>
      {others.length > 0 && (
        <ul className={styles.chosen} aria-label={text("grants.chosen")}>
          {chosen.map(({ id, name: person, place }) => (
            <li key={id}>
              {person}（{place}）
            </li>
          ))}
        </ul>
      )}
    </ActDrawer>
  );
}

function sentenceOf(text: Text, role: string, chosen: [PersonItem, ...PersonItem[]]) {
  const [{ name, place }] = chosen;
  return chosen.length === 1
    ? text("grants.grantSentence", { role, name, place })
    : text("grants.grantManySentence", { role, count: chosen.length });
}
