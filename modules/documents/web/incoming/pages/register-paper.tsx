import { useNavigate } from "@tanstack/react-router";
import { useKept } from "@tz/kernel/web/access";
import { api, LeaveQuestion, useBilingual, useCommand, useFormFaults } from "@tz/kernel/web/base";
import { FileField } from "@tz/kernel/web/files";
import { ConfirmSentence, type FileItem, Page, PageHeader, Sheet, toast } from "@tz/ui";
import { Button, Form, Input, InputNumber, Radio, Select } from "antd";
import { useRef, useState } from "react";
import type { z } from "zod";
import { documentTypeEntries, documentTypes, type PaperDetails, secrecies } from "../../../contract/index.ts";
import { DayField } from "../day-field.tsx";
import { dueAtOf } from "../due-date.ts";
import { changedByIncoming, listAddress } from "../incoming.ts";
import { type RegistrationEntries, RegistrationFields } from "../register/registration-fields.tsx";
import { SenderField } from "../register/sender-field.tsx";
import { useText } from "../text.ts";
import styles from "./register-paper.module.css";

type Details = z.input<typeof PaperDetails>;

interface Entries extends RegistrationEntries, Pick<Details, "origin" | "title" | "documentNumber" | "senderName"> {
  documentType?: Details["documentType"];
  secrecy: Details["secrecy"];
  documentDate?: string;
  pages?: number | null;
  files?: FileItem[];
}

const requestOf = ({ files = [], due, documentType, documentDate, pages, ...rest }: Entries) => ({
  ...rest,
  documentType: documentType ?? null,
  documentDate: documentDate ?? null,
  pages: pages ?? null,
  dueAt: dueAtOf(due),
  attachments: files.map(({ id }) => id),
});

const unwritten: Partial<Entries> = { origin: "paper", category: "handle", urgency: "normal", secrecy: "none" };

/** 登记纸质来文, one after the other where somebody goes on. */
export default function RegisterPaperPage() {
  const text = useText();
  const [turn, setTurn] = useState(0);
  return (
    <Page width="narrow">
      <PageHeader title={text("paper.new")} back={listAddress.get()} />
      <PaperForm key={turn} onAnother={() => setTurn(turn + 1)} />
    </Page>
  );
}

/** What stands on the paper, its scans, and how it is to be handled. */
function PaperForm({ onAnother }: { onAnother: () => void }) {
  const text = useText();
  const bilingual = useBilingual();
  const navigate = useNavigate();
  const [form] = Form.useForm<Entries>();
  const [written, write, forget] = useKept("incoming.paper", () => unwritten);
  const another = useRef(false);
  const register = useCommand(
    (entries: Entries, key) =>
      api.post<{ id: string; receivedNumber: string }>("/api/incoming/paper", requestOf(entries), key),
    {
      changes: changedByIncoming,
      onDone({ id, receivedNumber }) {
        forget();
        toast(text("paper.done", { number: receivedNumber }));
        if (another.current) onAnother();
        else void navigate({ href: `/incoming/${id}`, ignoreBlocker: true });
      },
    },
  );
  useFormFaults(form, register.error);
  const submit = (then: "open" | "another") => {
    another.current = then === "another";
    form.submit();
  };
  return (
    <>
      <LeaveQuestion isChanged={written !== unwritten} onLeave={forget} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={written}
        onValuesChange={(_, entries) => write(entries)}
        onFinish={(entries) => register.mutate(entries)}
        className={styles.form ?? ""}
      >
        <Sheet title={text("paper.what")}>
          <Form.Item
            name="title"
            label={text("column.title")}
            rules={[{ required: true, whitespace: true, message: text("paper.titleMissing") }]}
          >
            <Input.TextArea autoSize maxLength={200} autoFocus />
          </Form.Item>
          <div className={styles.grid}>
            <Form.Item
              name="senderName"
              label={text("column.sender")}
              rules={[{ required: true, whitespace: true, message: text("paper.senderMissing") }]}
            >
              <SenderField />
            </Form.Item>
            <Form.Item name="documentNumber" label={text("column.number")}>
              <Input maxLength={100} placeholder={text("paper.numberHint")} />
            </Form.Item>
            <Form.Item name="documentType" label={text("paper.type")}>
              <Select
                allowClear
                options={documentTypes.map((value) => ({ value, label: bilingual(documentTypeEntries[value]) }))}
              />
            </Form.Item>
            <Form.Item name="documentDate" label={text("paper.date")}>
              <DayField />
            </Form.Item>
            <Form.Item name="secrecy" label={text("paper.secrecy")} extra={text("paper.secrecyHint")}>
              <Radio.Group
                optionType="button"
                buttonStyle="solid"
                options={secrecies.map((value) => ({ value, label: text(`secrecy.${value}`) }))}
              />
            </Form.Item>
            <Form.Item name="pages" label={text("paper.pages")}>
              <InputNumber min={1} max={100_000} precision={0} />
            </Form.Item>
          </div>
          <Form.Item name="origin" label={text("paper.origin")}>
            <Radio.Group
              optionType="button"
              buttonStyle="solid"
              options={(["paper", "scan"] as const).map((value) => ({ value, label: text(`origin.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="files" label={text("paper.scans")}>
            <FileField accept=".pdf,.ofd,.jpg,.jpeg,.png,.tif,.tiff,.doc,.docx" />
          </Form.Item>
        </Sheet>
        <Sheet title={text("paper.how")}>
          <RegistrationFields several={false} />
          <ConfirmSentence
            sentence={text("paper.sentence")}
            confirm={text("register.verb")}
            pending={register.isPending}
            error={register.error}
            onConfirm={() => submit("open")}
            more={
              <Button disabled={register.isPending} onClick={() => submit("another")}>
                {text("paper.another")}
              </Button>
            }
          />
        </Sheet>
      </Form>
    </>
  );
}
