import { useQuery } from "@tanstack/react-query";
import { useEnter } from "@tz/kernel/web/access";
import { codeOf, useCommand } from "@tz/kernel/web/base";
import { DateText, EmptyState, FaultNote } from "@tz/ui";
import { Alert, Button, Form, Input, Radio } from "antd";
import { useState } from "react";
import styles from "../seals.module.css";
import { useText } from "../text.ts";
import { FileButton } from "./file-button.tsx";
import { keptKeysQuery } from "./kept-keys-query.ts";
import { canKeepKeys, type KeptKey } from "./key-store.ts";
import { type Chosen, signInWith } from "./sign-in.ts";

/** 证书登录: with a certificate that this browser keeps, or with a key file. */
export default function CertificateForm() {
  const text = useText();
  const [form] = Form.useForm<{ password?: string; code?: string }>();
  const [chosenId, setChosenId] = useState<string>();
  const [file, setFile] = useState<{ name: string; content: string }>();
  const enter = useEnter();
  const kept = useQuery(keptKeysQuery);
  const usable = (kept.data ?? []).filter(({ certificate }) => certificate !== undefined);
  const chosen = file ? undefined : (usable.find(({ requestId }) => requestId === chosenId) ?? usable[0]);
  const signIn = useCommand((given: Chosen) => signInWith(given, text), { onDone: enter });
  const choose = (requestId: string) => {
    setChosenId(requestId);
    setFile(undefined);
  };
  if (!canKeepKeys()) return <Alert type="warning" showIcon title={text("login.insecure")} />;
  const code = codeOf(signIn.error);
  const asksPassword = file !== undefined || typeof chosen?.key === "string";
  const asksCode = code === "access.code_required" || code === "access.wrong_code";
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(entries) => signIn.mutate({ kept: chosen, file: file?.content, ...entries })}
    >
      <Form.Item label={text("login.which")}>
        <Choice usable={usable} chosen={chosen} onChoose={choose} />
        <FileButton
          label={file ? text("login.fileChosen", { name: file.name }) : text("login.chooseFile")}
          accept=".pem,.key,.txt"
          onRead={setFile}
        />
      </Form.Item>
      {asksPassword && (
        <Form.Item
          name="password"
          label={text("login.filePassword")}
          rules={[{ required: true, message: text("login.filePasswordMissing") }]}
        >
          <Input.Password autoComplete="off" />
        </Form.Item>
      )}
      {asksCode && (
        <Form.Item
          name="code"
          label={text("login.code")}
          rules={[{ pattern: /^\d{6}$/, required: true, message: text("login.codeMissing") }]}
        >
          <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
      )}
      {code !== "access.code_required" && <FaultNote error={signIn.error} />}
      <Button
        type="primary"
        htmlType="submit"
        block
        size="large"
        disabled={!chosen && !file}
        loading={signIn.isPending}
      >
        {text("login.submit")}
      </Button>
    </Form>
  );
}

interface ChoiceProps {
  usable: readonly KeptKey[];
  chosen: KeptKey | undefined;
  onChoose: (requestId: string) => void;
}

function Choice({ usable, chosen, onChoose }: ChoiceProps) {
  const text = useText();
  if (usable.length === 0) return <EmptyState title={text("login.none")} hint={text("login.noneHint")} />;
  return (
    <Radio.Group
      className={styles.keys ?? ""}
      value={chosen?.requestId}
      onChange={(event) => onChoose(event.target.value)}
      options={usable.map(({ requestId, name, label, notAfter }) => ({
        value: requestId,
        label: (
          <>
            {text("login.key", { name, label })}
            {notAfter && <DateText value={notAfter} form="day" />}
          </>
        ),
      }))}
    />
  );
}
