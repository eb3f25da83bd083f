import { OpinionField } from "@tz/ui";
import { Form } from "antd";
import { useText } from "./text.ts";

const reasons = ["duty", "channel", "format", "attachments", "twice"] as const;

interface ReasonFieldProps {
  label: string;
  value: string;
  onChange: (reason: string) => void;
}

/** Why a paper is not taken, with the reasons for which 条例 第二十四条（三） lets one send it back. */
export function ReasonField({ label, value, onChange }: ReasonFieldProps) {
  const text = useText();
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={label} required>
        <OpinionField
          value={value}
          onChange={onChange}
          maxLength={500}
          phrases={reasons.map((reason) => text(`reason.${reason}`))}
          placeholder={text("reason.hint")}
        />
      </Form.Item>
    </Form>
  );
}
