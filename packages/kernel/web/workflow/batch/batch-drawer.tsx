import { useQuery } from "@tanstack/react-query";
import { ConfirmSentence, OpinionField, type PersonItem, toast } from "@tz/ui";
import { Drawer, Form, Radio } from "antd";
import { useState } from "react";
import type { BatchResult, TaskItem } from "../../../contract/workflow/index.ts";
import { api, useBilingual, useCommand } from "../../base/index.ts";
import { PersonField } from "../../people/index.ts";
import { SaidField } from "../panel/said-field.tsx";
import { taskQuery, tasksKey } from "../tasks.ts";
import { useText } from "../text.ts";
import { usePhrases } from "../use-phrases.ts";
import type { BatchOperation } from "./batch.ts";
import { Refused } from "./refused.tsx";

interface BatchDrawerProps {
  operation: BatchOperation;
  tasks: readonly TaskItem[];
  onClose: () => void;
  /** @param refused the tasks that were not done */
  onDone: (refused: readonly string[]) => void;
}

/** What is said with an operation, under the name by which the server takes it. */
const saying = { complete: "opinion", transfer: "reason", urge: "message", handler: "reason" } as const;

/** What the office calls what is no opinion. */
const reasons = { transfer: "transfer.reason", urge: "saying.message", handler: "intervene.reason" } as const;

/** Operations that give the tasks to somebody. */
const giving: readonly BatchOperation[] = ["transfer", "handler"];

/** One operation on many tasks; those that are refused are named with the reason, the others are done. */
export default function BatchDrawer({ operation, tasks, onClose, onDone }: BatchDrawerProps) {
  const text = useText();
  const own = usePhrases();
  const [said, setSaid] = useState("");
  const bilingual = useBilingual();
  const [[to], setTo] = useState<PersonItem[]>([]);
  const [outcome, setOutcome] = useState<string>();
  // Many of one kind offer the same; where one does not, the server refuses it and says so.
  const first = useQuery({ ...taskQuery(tasks[0]?.id ?? ""), enabled: operation === "complete" && tasks.length > 0 });
  const choices = first.data?.choices ?? [];
  const chosen = choices.find(({ value }) => value === outcome);
  const send = useCommand((input: object, key) => api.post<BatchResult>(`/api/tasks/${operation}`, input, key), {
    changes: [tasksKey],
    onDone({ done, refused }) {
      const ending = refused.length === 0 ? "all" : "done";
      toast(text(`batch.${ending}.${operation}`, { done: done.length, refused: refused.length }));
      onDone(refused.map(({ taskId }) => taskId));
      if (refused.length === 0) onClose();
    },
  });
  const gives = giving.includes(operation);
  const mustSay = operation === "handler";
  const missing =
    (gives && !to && text("transfer.missing")) || (mustSay && said.trim() === "" && text("intervene.reasonMissing"));
  const input = {
    taskIds: tasks.map(({ id }) => id),
    [saying[operation]]: said.trim() || undefined,
    ...(to ? { toPersonId: to.id } : {}),
    ...(chosen ? { outcome } : {}),
  };
  const sentence = chosen
    ? text("batch.sentence.outcome", { count: tasks.length, outcome: bilingual(chosen.name) })
    : text(`batch.sentence.${operation}`, { count: tasks.length, name: to?.name ?? "" });
  return (
    <Drawer open size={520} title={text(`batch.${operation}`)} onClose={onClose}>
      {send.data && <Refused operation={operation} tasks={tasks} refused={send.data.refused} />}
      <Form layout="vertical" component="div">
        {gives && (
          <Form.Item label={text(mustSay ? "intervene.newHandler" : "transfer.to")} required>
            <PersonField
              by="person"
              label={text(mustSay ? "intervene.newHandler" : "transfer.to")}
              single
              value={to ? [to] : []}
              onChange={setTo}
            />
          </Form.Item>
        )}
        {operation === "complete" ? (
          <Form.Item label={text("saying.opinion")}>
            <OpinionField value={said} onChange={setSaid} phrases={own.phrases} onKeepPhrase={own.keep} />
          </Form.Item>
        ) : (
          <SaidField
            label={text(reasons[operation])}
            value={said}
            onChange={setSaid}
            required={mustSay}
            {...(mustSay && { placeholder: text("intervene.reasonHint") })}
          />
        )}
        {choices.length > 1 && (
          <Form.Item label={text("complete.outcome")}>
            <Radio.Group
              optionType="button"
              buttonStyle="solid"
              value={outcome}
              onChange={({ target }) => setOutcome(target.value)}
              options={choices.map(({ value, name }) => ({ value, label: bilingual(name) }))}
            />
          </Form.Item>
        )}
      </Form>
      <ConfirmSentence
        sentence={missing || sentence}
        confirm={text(`batch.${operation}`)}
        disabled={Boolean(missing)}
        pending={send.isPending}
        error={send.error}
        onConfirm={() => send.mutate(input)}
        onCancel={onClose}
      />
    </Drawer>
  );
}
