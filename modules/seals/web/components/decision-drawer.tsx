import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, toast } from "@tz/ui";
import { Drawer, Input, Segmented } from "antd";
import { type ReactNode, useState } from "react";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";

/** One of the ways to decide. */
export interface DecisionChoice {
  /** What the address of the decision ends in. */
  action: string;
  name: string;
  /** What it will do. */
  sentence: string;
  danger: boolean;
  /** Whether a reason is asked for; where one is required, the sentence that asks for it. */
  reason: "none" | "asked" | { missing: string };
}

interface DecisionDrawerProps {
  title: string;
  /** What the decision is about. */
  about: ReactNode;
  /** The address without the action. */
  path: string;
  version: number;
  /** None: the reader only looks. */
  choices: readonly DecisionChoice[];
  onClose: () => void;
}

/** Something that waits for a decision: what it is about, the ways to decide, and in one sentence what each will do. */
export function DecisionDrawer({ title, about, path, version, choices, onClose }: DecisionDrawerProps) {
  const text = useText();
  const [action, setAction] = useState(choices[0]?.action);
  const [said, setSaid] = useState("");
  const decide = useCommand((body: object, key) => api.post(`${path}/${action}`, body, key), {
    changes: [sealsKey],
    onDone: () => {
      toast(text("action.done"));
      onClose();
    },
  });
  const choice = choices.find((one) => one.action === action);
  const missing = typeof choice?.reason === "object" && said.trim() === "" && choice.reason.missing;
  return (
    <Drawer open onClose={onClose} title={title} size={520}>
      <div className={styles.gap}>
        {about}
        {choice && (
          <>
            <Segmented
              value={action ?? ""}
              onChange={setAction}
              options={choices.map(({ action: value, name }) => ({ value, label: name }))}
            />
            {choice.reason !== "none" && (
              <Input
                maxLength={200}
                aria-label={text("action.reason")}
                placeholder={text("action.reason")}
                value={said}
                onChange={(event) => setSaid(event.target.value)}
              />
            )}
            <ConfirmSentence
              danger={choice.danger}
              disabled={Boolean(missing)}
              sentence={missing || choice.sentence}
              confirm={choice.name}
              pending={decide.isPending}
              error={decide.error}
              onConfirm={() => decide.mutate(choice.reason === "none" ? { version } : { version, reason: said })}
              onCancel={onClose}
            />
          </>
        )}
      </div>
    </Drawer>
  );
}
