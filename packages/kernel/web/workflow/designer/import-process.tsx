import { UploadOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { FaultNote } from "@tz/ui";
import { Button } from "antd";
import { useRef, useState } from "react";
import { xmlText } from "../../../contract/workflow/index.ts";
import { api, useCommand } from "../../base/index.ts";
import { draftsKey } from "./queries.ts";
import { useText } from "./text.ts";

/** Takes a BPMN file of any program as a draft. */
export function ImportProcess() {
  const text = useText();
  const navigate = useNavigate();
  const picker = useRef<HTMLInputElement>(null);
  const [foreign, setForeign] = useState(false);
  const create = useCommand((bpmn: string, key) => api.post<{ id: string }>("/api/process-drafts", { bpmn }, key), {
    changes: [draftsKey],
    onDone: ({ id }: { id: string }) => void navigate({ to: `/administration/processes/drafts/${id}` }),
  });
  const take = async (file: File) => {
    const bpmn = xmlText(new Uint8Array(await file.arrayBuffer()));
    setForeign(bpmn === undefined);
    if (bpmn !== undefined) create.mutate(bpmn);
  };
  return (
    <>
      <Button icon={<UploadOutlined />} loading={create.isPending} onClick={() => picker.current?.click()}>
        {text("processes.import")}
      </Button>
      <input
        ref={picker}
        hidden
        type="file"
        accept=".bpmn,.xml"
        aria-label={text("processes.import")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void take(file);
          target.value = "";
        }}
      />
      {foreign && <FaultNote error={{ problem: { title: text("import.notUtf8"), detail: text("import.notUtf8") } }} />}
      <FaultNote error={create.error} />
    </>
  );
}
