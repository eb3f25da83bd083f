import { Form, Input } from "antd";

interface SaidFieldProps {
  label: string;
  value: string;
  onChange: (said: string) => void;
  required?: boolean;
  placeholder?: string;
}

/** What is said with an operation: a reason, a remark. */
export function SaidField({ label, value, onChange, required = false, placeholder }: SaidFieldProps) {
  return (
    <Form.Item label={label} required={required}>
      <Input.TextArea
        aria-label={label}
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        value={value}
        placeholder={placeholder ?? ""}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  );
}
