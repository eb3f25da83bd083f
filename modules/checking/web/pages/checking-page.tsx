import { api, useCommand } from "@tz/kernel/web/base";
import { FaultNote, Page, PageHeader, Sheet } from "@tz/ui";
import { useState } from "react";
import type { CheckReport } from "../../contract/index.ts";
import { ReportView } from "../report/report-view.tsx";
import { useText } from "../text.ts";
import { FileDrop } from "./file-drop.tsx";

async function check(file: File, key: string): Promise<{ name: string; report: CheckReport }> {
  const headers = { "Content-Type": "application/octet-stream" };
  const response = await api.raw("POST", "/api/checking", { bytes: file, headers, key });
  return { name: file.name, report: (await response.json()) as CheckReport };
}

/** 格式核查: a file of any origin goes in, a report with places on its pages comes out. */
export default function CheckingPage() {
  const text = useText();
  const [checked, setChecked] = useState<Awaited<ReturnType<typeof check>>>();
  const [name, setName] = useState("");
  const send = useCommand(check, { onDone: setChecked });
  const take = (file: File) => {
    setName(file.name);
    setChecked(undefined);
    send.mutate(file);
  };
  return (
    <Page>
      <PageHeader title={text("page.title")} facts={text("page.what")} />
      <Sheet>
        <FileDrop onFile={take} pending={send.isPending} name={name} again={checked !== undefined} />
        <FaultNote error={send.error} />
      </Sheet>
      {checked && <ReportView key={name} name={checked.name} report={checked.report} />}
    </Page>
  );
}
