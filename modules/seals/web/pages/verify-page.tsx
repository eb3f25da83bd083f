import { useMutation } from "@tanstack/react-query";
import { Welcome } from "@tz/kernel/web/access";
import { api } from "@tz/kernel/web/base";
import { FaultNote, Skeleton, useDocumentTitle } from "@tz/ui";
import { Alert, Button } from "antd";
import { useRef, useState } from "react";
import { type VerificationReport, verifyLimit } from "../../contract/index.ts";
import { Report } from "../components/report.tsx";
import styles from "../seals.module.css";
import { useText } from "../text.ts";

async function verify(file: File): Promise<VerificationReport> {
  const response = await api.raw("POST", "/api/verify", {
    bytes: file,
    headers: { "Content-Type": "application/octet-stream" },
  });
  return (await response.json()) as VerificationReport;
}

/** 验章: anybody drops a sealed file and reads what is to be said of it; nobody needs to sign in, nothing is kept. */
export default function VerifyPage() {
  const text = useText();
  const [chosen, setChosen] = useState<File>();
  const check = useMutation({ mutationFn: verify });
  useDocumentTitle(text("verify.title"));
  const tooLarge = chosen !== undefined && chosen.size > verifyLimit;
  const take = (file: File | undefined) => {
    if (!file) return;
    setChosen(file);
    if (file.size <= verifyLimit) check.mutate(file);
  };
  return (
    <Welcome title={text("verify.title")} lead={text("verify.lead")} wide>
      <div className={styles.report}>
        <DropZone onFile={take} again={check.data !== undefined} />
        {tooLarge && <Alert type="error" showIcon title={text("verify.tooLarge")} />}
        {check.isPending && <Skeleton kind="text" lines={4} />}
        {check.isError && !tooLarge && <FaultNote error={check.error} />}
        {check.data && chosen && !check.isPending && !tooLarge && <Report report={check.data} file={chosen} />}
      </div>
    </Welcome>
  );
}

function DropZone({ onFile, again }: { onFile: (file: File | undefined) => void; again: boolean }) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <section
      className={styles.drop}
      data-over={over}
      aria-label={text("verify.drop")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer.files[0]);
      }}
    >
      <span>{text("verify.drop")}</span>
      <Button type="primary" onClick={() => field.current?.click()}>
        {text(again ? "verify.again" : "verify.choose")}
      </Button>
      <input
        ref={field}
        type="file"
        accept=".ofd,.pdf"
        hidden
        aria-label={text("verify.choose")}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </section>
  );
}
