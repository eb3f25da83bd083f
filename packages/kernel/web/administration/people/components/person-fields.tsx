import { Form, Input } from "antd";
import { useText } from "../text.ts";
import type { PostEntries } from "./post-fields.tsx";

/** What is entered of a person. */
export interface PersonEntries {
  name: string;
  account?: string;
  phone?: string | null;
  email?: string | null;
  post?: PostEntries;
}

/** What the server takes of what was entered, without the post. */
export const personBody = ({ name, account, phone, email }: PersonEntries) => ({
  name,
  ...(account?.trim() ? { account } : {}),
  phone: phone?.trim() || null,
  email: email?.trim() || null,
});

/** The fields of a person. */
export function PersonFields({ known }: { known: boolean }) {
  const text = useText();
  const needed = [{ required: true, message: text("needed") }];
  return (
    <>
      <Form.Item name="name" label={text("person.name")} rules={needed}>
        <Input autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="account"
        label={text("person.account")}
        extra={known ? undefined : text("person.accountHint")}
        rules={known ? needed : []}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="phone" label={text("person.phone")}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label={text("person.email")}>
        <Input inputMode="email" autoComplete="off" />
      </Form.Item>
    </>
  );
}
