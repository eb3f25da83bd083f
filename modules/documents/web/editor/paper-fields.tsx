import { DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useText } from "../text.ts";
import styles from "./editor.module.css";
import { Field, type FieldsProps } from "./element-fields.tsx";
import { placeId } from "./places.ts";

const sixDigits = /^\d{6}$/;

/** 份号: six digits on papers that are counted (GB/T 9704-2012 7.2.1); what is not six digits yet is not kept. */
export function CopyNumberField({ content, onChange }: FieldsProps) {
  const text = useText();
  const [written, setWritten] = useState(content.copyNumber ?? "");
  const wrong = written !== "" && !sixDigits.test(written);
  return (
    <Field label="field.copyNumber">
      <Input
        aria-label={text("field.copyNumber")}
        inputMode="numeric"
        maxLength={6}
        placeholder={text("field.copyNumberHint")}
        status={wrong ? "error" : ""}
        value={written}
        onChange={({ target }) => {
          const digits = target.value.replaceAll(/\D/g, "");
          setWritten(digits);
          if (digits === "" || sixDigits.test(digits)) onChange({ copyNumber: digits || null });
        }}
      />
      {wrong && <p className={styles.fault}>{text("field.copyNumberWrong")}</p>}
    </Field>
  );
}

/** 署名 and 成文日期, which follow from the issuers and the sign-off unless somebody writes others. */
export function SignatureFields({ content, onChange }: FieldsProps) {
  const text = useText();
  const { signatures, documentDate } = content;
  return (
    <>
      <Field label="element.signatures" place={placeId("signatures")}>
        <Select<string[]>
          mode="tags"
          open={false}
          suffixIcon={null}
          aria-label={text("element.signatures")}
          placeholder={text("field.signaturesHint")}
          tokenSeparators={["\n", "，", "；"]}
          maxCount={21}
          value={signatures}
          onChange={(names) =>
            onChange({ signatures: names.map((name) => name.trim().slice(0, 100)).filter((name) => name !== "") })
          }
        />
      </Field>
      <Field label="element.documentDate" place={placeId("documentDate")}>
        <DatePicker
          aria-label={text("element.documentDate")}
          placeholder={text("field.dateHint")}
          maxDate={dayjs().endOf("day")}
          value={documentDate ? dayjs(documentDate) : null}
          onChange={(day) => onChange({ documentDate: day?.format("YYYY-MM-DD") ?? null })}
          style={{ width: "100%" }}
        />
        <p className={styles.hint}>{text("field.dateWhen")}</p>
      </Field>
    </>
  );
}
