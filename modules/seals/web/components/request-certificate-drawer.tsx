import { useMe } from "@tz/kernel/web/access";
import { useCommand } from "@tz/kernel/web/base";
import { FaultNote, toast } from "@tz/ui";
import { Alert, Button, Drawer, Form, Input, Radio } from "antd";
import { useState } from "react";
import { type KeyPlace, keyPlaces } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { FileButton } from "../sign-in/file-button.tsx";
import { canKeepKeys } from "../sign-in/key-store.ts";
import { askFor, type Wish } from "../sign-in/request.ts";
import { useText } from "../text.ts";

const LEAST_PASSWORD = 8;

/** Asks for a sign-in certificate: the key is made here, or was made elsewhere. */
export function RequestCertificateDrawer({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { name } = useMe();
  const [form] = Form.useForm<Wish & { again: string }>();
  const [place, setPlace] = useState<KeyPlace>(canKeepKeys() ? "device" : "elsewhere");
  const ask = useCommand((wish: Wish, intent) => askFor(wish, name, intent), {
    changes: [sealsKey],
    onDone: () => {
      toast(text("ask.done"));
      onClose();
    },
  });
  const needed = { required: true, message: text("ask.needed") };
  return (
    <Drawer open onClose={onClose} title={text("mine.ask")} size={520}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ label, password, request }) => ask.mutate({ kept: place, label, password, request })}
      >
        {!canKeepKeys() && <Alert type="warning" showIcon title={text("login.insecure")} />}
        <Form.Item label={text("ask.place")} extra={text(`ask.about.${place}`)}>
          <Radio.Group
            className={styles.keys ?? ""}
            value={place}
            onChange={({ target }) => setPlace(target.value)}
            options={keyPlaces.map((value) => ({
              value,
              label: text(`ask.place.${value}`),
              disabled: value !== "elsewhere" && !canKeepKeys(),
            }))}
          />
        </Form.Item>
        <Form.Item name="label" label={text("mine.label")} rules={[needed]}>
          <Input maxLength={60} placeholder={text("ask.labelHint")} />
        </Form.Item>
        {place === "file" && <PasswordFields />}
        {place === "elsewhere" && (
          <>
            <Form.Item name="request" label={text("ask.request")} rules={[needed]}>
              <Input.TextArea className={styles.mono ?? ""} autoSize={{ minRows: 4, maxRows: 10 }} maxLength={8000} />
            </Form.Item>
            <FileButton
              label={text("ask.requestFile")}
              accept=".csr,.pem,.req,.p10,.txt"
              onRead={({ content }) => form.setFieldsValue({ request: content.slice(0, 8000) })}
            />
          </>
        )}
        <p>{text("ask.sentence")}</p>
        <FaultNote error={ask.error} />
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {text("ask.submit")}
        </Button>
      </Form>
    </Drawer>
  );
}

function PasswordFields() {
  const text = useText();
  return (
    <>
      <Form.Item
        name="password"
        label={text("login.filePassword")}
        rules={[{ required: true, min: LEAST_PASSWORD, message: text("ask.passwordShort", { least: LEAST_PASSWORD }) }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={text("ask.again")}
        dependencies={["password"]}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, again) => {
              if (again !== getFieldValue("password")) throw new Error(text("ask.different"));
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
