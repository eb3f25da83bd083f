import type { PersonItem } from "@tz/ui";
import { Form } from "antd";
import { useState } from "react";
import { PersonField } from "../../../people/index.ts";
import { OpenWorkList } from "../../../workflow/index.ts";
import { type Act, ActDrawer } from "../../shared/index.ts";
import { directoryKeys } from "../keys.ts";
import { useText } from "../text.ts";

interface DepartingProps {
  personId: string;
  /** The post that ends; without it all of them. */
  postId?: string | undefined;
  /** The step; with whom one chose to go on with the tasks. */
  actOf: (successor: PersonItem | undefined) => Act;
  onClose: () => void;
}

/** Somebody leaves, or a post of theirs ends: what they still have, who goes on with it, and what will happen. */
export function Departing({ personId, postId, actOf, onClose }: DepartingProps) {
  const text = useText();
  const [[successor], setSuccessor] = useState<PersonItem[]>([]);
  return (
    <ActDrawer act={actOf(successor)} changes={directoryKeys} onClose={onClose}>
      <Form.Item label={text("person.successor")} extra={text("person.successorHint")}>
        <PersonField
          by="person"
          label={text("person.successor")}
          single
          value={successor ? [successor] : []}
          onChange={setSuccessor}
        />
      </Form.Item>
      <Form.Item label={text("person.openTasks")}>
        <OpenWorkList personId={personId} postId={postId} successorId={successor?.id} />
      </Form.Item>
    </ActDrawer>
  );
}
