import { FaultNote, StatusTag } from "@tz/ui";
import { Button, Form, Input, QRCode } from "antd";
import { useState } from "react";
import { api, useCommand } from "../../base/index.ts";
import { meQuery, useMe } from "../me.ts";
import { useText } from "../text.ts";
import styles from "./settings.module.css";

interface Begun {
  secret: string;
  uri: string;
}

/** The second factor: turning it on with a telephone, turning it off. */
export default function TotpPart() {
  const text = useText();
  const { totpEnabled } = useMe();
  const [asked, setAsked] = useState(false);
  const [begun, setBegun] = useState<Begun>();
  const leave = () => {
    setAsked(false);
    setBegun(undefined);
  };
  if (begun) return <ConfirmCode begun={begun} onDone={leave} />;
  return (
    <>
      <div className={styles.line}>
        <span>
          <StatusTag tone={totpEnabled ? "good" : "plain"}>{text(totpEnabled ? "totp.on" : "totp.off")}</StatusTag>{" "}
          {text("totp.what")}
        </span>
        {!asked && <Button onClick={() => setAsked(true)}>{text(totpEnabled ? "totp.turnOff" : "totp.turnOn")}</Button>}
      </div>
      {asked && !totpEnabled && <Begin onBegun={setBegun} />}
      {asked && totpEnabled && <TurnOff onDone={leave} />}
    </>
  );
}

function PasswordStep({ path, submit, onDone }: { path: string; submit: string; onDone: (answer: Begun) => void }) {
  const text = useText();
  const send = useCommand(({ password }: { password: string }, key) => api.post<Begun>(path, { password }, key), {
    changes: [meQuery.queryKey],
    onDone,
  });
  return (
    <Form layout="vertical" className={styles.form ?? ""} onFinish={(entries) => send.mutate(entries)}>
      <Form.Item
        name="password"
        label={text("totp.password")}
        rules={[{ required: true, message: text("signIn.passwordMissing") }]}
      >
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <FaultNote error={send.error} />
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {submit}
      </Button>
    </Form>
  );
}

function Begin({ onBegun }: { onBegun: (begun: Begun) => void }) {
  const text = useText();
  return <PasswordStep path="/api/me/totp" submit={text("totp.begin")} onDone={onBegun} />;
}

function TurnOff({ onDone }: { onDone: () => void }) {
  const text = useText();
  return <PasswordStep path="/api/me/totp/disable" submit={text("totp.turnOff")} onDone={onDone} />;
}

function ConfirmCode({ begun: { uri, secret }, onDone }: { begun: Begun; onDone: () => void }) {
  const text = useText();
  const confirm = useCommand(({ code }: { code: string }, key) => api.post("/api/me/totp/confirm", { code }, key), {
    changes: [meQuery.queryKey],
    onDone,
  });
  return (
    <div className={styles.totp}>
      <QRCode value={uri} type="svg" bordered={false} />
      <Form layout="vertical" onFinish={(entries) => confirm.mutate(entries)}>
        <p>{text("totp.scan")}</p>
        <p className={styles.secret}>{secret}</p>
        <Form.Item
          name="code"
          label={text("signIn.code")}
          rules={[{ required: true, pattern: /^\d{6}$/, message: text("signIn.codeMissing") }]}
        >
          <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
        <FaultNote error={confirm.error} />
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {text("totp.confirm")}
        </Button>
      </Form>
    </div>
  );
}
