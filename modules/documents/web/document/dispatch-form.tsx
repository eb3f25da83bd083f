import { useQuery } from "@tanstack/react-query";
import { useUnitChoices } from "@tz/kernel/web/people";
import { ConfirmSentence } from "@tz/ui";
import { Checkbox, DatePicker, Form } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import type { DocumentView } from "../../contract/index.ts";
import { unitIdsOf } from "../editor/recipients.ts";
import { sealsQuery } from "../queries.ts";
import { useText } from "../text.ts";
import styles from "./document.module.css";
import { UnsealedNote } from "./unsealed-note.tsx";
import { useStep } from "./use-step.ts";

interface DispatchFormProps {
  document: DocumentView;
  onDone: () => void;
}

/** 核发: to which units the paper goes, by when they are to answer, and what will happen. */
export function DispatchForm({ document, onDone }: DispatchFormProps) {
  const text = useText();
  const directory = useUnitChoices();
  const [dueAt, setDueAt] = useState<Dayjs | null>(null);
  const [onPaper, setOnPaper] = useState(false);
  const seals = useQuery({ ...sealsQuery(document.id), enabled: document.content.sealing !== "none" });
  const unsealed = seals.data?.uses.filter(({ state }) => state !== "sealed") ?? [];
  const isSealRequired = seals.data?.sealBeforeDispatch ?? false;
  const dispatch = useStep<object, { unitCount: number }>(document.id, "dispatch", {
    words: ({ unitCount }) => text("dispatch.done", { count: unitCount }),
    onDone,
  });
  const { recipients, copyRecipients } = document.content;
  const others = (id: string) => id !== document.unit.id;
  const main = unitIdsOf(recipients, directory).filter(others);
  const copies = unitIdsOf(copyRecipients, directory).filter((id) => others(id) && !main.includes(id));
  const outside = [...recipients, ...copyRecipients].filter(({ kind }) => kind === "text");
  const nobody = main.length + copies.length === 0;
  const names = (ids: readonly string[]) =>
    ids.map((id) => directory.units.find((unit) => unit.id === id)?.shortName ?? id).join(text("comma"));
  return (
    <Form layout="vertical" component="div">
      <Form.Item>
        <details className={styles.units} open={main.length + copies.length < 30}>
          <summary>{text("dispatch.units", { count: main.length + copies.length })}</summary>
          {main.length > 0 && <p>{text("dispatch.main", { names: names(main) })}</p>}
          {copies.length > 0 && <p>{text("dispatch.copies", { names: names(copies) })}</p>}
        </details>
        {outside.length > 0 && (
          <p>{text("dispatch.outside", { names: outside.map(({ name }) => name).join(text("comma")) })}</p>
        )}
      </Form.Item>
      <Form.Item label={text("dispatch.due")}>
        <DatePicker
          needConfirm={false}
          showTime={{ format: "HH:mm" }}
          format="YYYY-MM-DD HH:mm"
          aria-label={text("dispatch.due")}
          value={dueAt}
          onChange={setDueAt}
        />
      </Form.Item>
      {nobody && (
        <Form.Item>
          <Checkbox checked={onPaper} onChange={({ target }) => setOnPaper(target.checked)}>
            {text("dispatch.onPaper")}
          </Checkbox>
        </Form.Item>
      )}
      {unsealed.length > 0 && (
        <Form.Item>
          <UnsealedNote documentId={document.id} uses={unsealed} isRequired={isSealRequired} />
        </Form.Item>
      )}
      <ConfirmSentence
        sentence={
          nobody
            ? text("dispatch.nobody")
            : text(copies.length > 0 ? "dispatch.sentence" : "dispatch.sentenceMain", {
                number: document.documentNumber ?? "",
                main: main.length,
                copies: copies.length,
              })
        }
        confirm={text("dispatch.button")}
        disabled={directory.loading || (nobody && !onPaper) || (isSealRequired && unsealed.length > 0)}
        pending={dispatch.isPending}
        error={dispatch.error}
        onConfirm={() => dispatch.mutate({ version: document.version, dueAt: dueAt?.toISOString() ?? null, onPaper })}
      />
    </Form>
  );
}
