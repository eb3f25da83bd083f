import { type PersonItem, toast } from "@tz/ui";
import { Form } from "antd";
import { useState } from "react";
import type { RoleView } from "../../../../contract/access/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { PersonField } from "../../../people/index.ts";
import { ActDrawer } from "../../shared/index.ts";
import { holdersKey, unservedKey } from "../queries.ts";
import { useText } from "../text.ts";

interface GrantDrawerProps {
  role: RoleView;
  /** Only posts of this unit. */
  unit?: { id: string; name: string };
  onClose: () => void;
}

/** Gives a role to somebody in a post. */
export function GrantDrawer({ role, unit, onClose }: GrantDrawerProps) {
  const text = useText();
  const bilingual = useBilingual();
  const [chosen, setChosen] = useState<PersonItem[]>([]);
  const name = bilingual(role.name);
  const post = chosen[0];
  return (
    <ActDrawer
      act={{
        title: text("grants.grantNamed", { name }),
        sentence: post
          ? text("grants.grantSentence", { role: name, name: post.name, place: post.place })
          : unit
            ? text("grants.chooseIn", { unit: unit.name })
            : text("grants.choose"),
        confirm: text("grants.grant"),
        disabled: !post,
        send: () => ({ method: "post", path: `/api/posts/${post?.id}/roles`, body: { roleId: role.id } }),
      }}
      changes={[holdersKey, unservedKey]}
      onClose={onClose}
      onDone={() => toast(text("grants.granted"))}
    >
      <Form.Item label={text("grants.post")} htmlFor="grants-post">
        <PersonField id="grants-post" by="post" unitId={unit?.id} single value={chosen} onChange={setChosen} />
      </Form.Item>
    </ActDrawer>
  );
}
