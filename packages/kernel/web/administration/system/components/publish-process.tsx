import { UploadOutlined } from "@ant-design/icons";
import { FaultNote, toast } from "@tz/ui";
import { Button } from "antd";
import { useRef } from "react";
import { ApiError, api, useCommand } from "../../../base/index.ts";
import styles from "../../shared/shared.module.css";
import { useText } from "../text.ts";

interface Published {
  name: string;
  number: number;
  isNew: boolean;
}

/** Publishes a process from a BPMN file; cases that run stay on their version. */
export function PublishProcess() {
  const text = useText();
  const picker = useRef<HTMLInputElement>(null);
  const publish = useCommand(
    async (file: File, key) => api.post<Published>("/api/processes", { bpmn: await file.text() }, key),
    {
      changes: [["processes"]],
      onDone: ({ name, number, isNew }) => toast(text(isNew ? "publish.done" : "publish.same", { name, number })),
    },
  );
  const faults = publish.error instanceof ApiError ? (publish.error.problem.faults ?? []) : [];
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{text("publish.sentence")}</p>
      <div className={styles.buttons}>
        <Button icon={<UploadOutlined />} loading={publish.isPending} onClick={() => picker.current?.click()}>
          {text("publish.file")}
        </Button>
        <input
          ref={picker}
          hidden
          type="file"
          accept=".bpmn,.xml"
          aria-label={text("publish.file")}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) publish.mutate(file);
            target.value = "";
          }}
        />
      </div>
      <FaultNote error={publish.error} />
      {faults.length > 0 && (
        <ul>
          {faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
