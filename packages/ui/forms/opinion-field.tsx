import { PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useUiText } from "../text/use-ui-text.ts";
import styles from "./forms.module.css";
import { withPhrase } from "./with-phrase.ts";

interface OpinionFieldProps {
  value?: string;
  onChange?: (opinion: string) => void;
  /** The person's own phrases (常用意见): one press writes one. */
  phrases: readonly string[];
  /** Keeps what is written as a phrase; without it there is no such button. */
  onKeepPhrase?: ((phrase: string) => void) | undefined;
  /** What is written where it is no opinion: a reason. */
  label?: string;
  placeholder?: string;
  maxLength?: number;
  status?: "error" | "";
  id?: string;
}

/** Where a person writes their opinion, with their phrases below. */
export function OpinionField(props: OpinionFieldProps) {
  const { value = "", onChange, phrases, onKeepPhrase, placeholder, maxLength = 2000, status = "", id } = props;
  const text = useUiText();
  const { label = text("opinion.label") } = props;
  const written = value.trim();
  return (
    <div className={styles.opinion}>
      <Input.TextArea
        {...(id === undefined ? {} : { id })}
        aria-label={label}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={maxLength}
        status={status}
        value={value}
        placeholder={placeholder ?? text("opinion.placeholder")}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <fieldset className={styles.phrases} aria-label={text("opinion.phrases")}>
        {phrases.map((phrase) => (
          <Button key={phrase} size="small" onClick={() => onChange?.(withPhrase(value, phrase))}>
            {phrase}
          </Button>
        ))}
        {onKeepPhrase && written !== "" && written.length <= 100 && !phrases.includes(written) && (
          <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={() => onKeepPhrase(written)}>
            {text("opinion.keep")}
          </Button>
        )}
      </fieldset>
    </div>
  );
}
