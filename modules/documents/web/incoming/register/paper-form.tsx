import { useNavigate } from "@tanstack/react-router";
import { useKept } from "@tz/kernel/web/access";
import { api, LeaveQuestion, useCommand, useFormFaults } from "@tz/kernel/web/base";
import { ConfirmSentence, type FileItem, Sheet, toast } from "@tz/ui";
import { Button, Form } from "antd";
import { useRef } from "react";
import type { z } from "zod";
import type { PaperDetails } from "../../../contract/index.ts";
import { dueAtOf } from "../due-date.ts";
import { changedByIncoming } from "../incoming.ts";
import { useText } from "../text.ts";
import { PaperFields } from "./paper-fields.tsx";
import styles from "./paper-form.module.css";
import { type RegistrationEntries, RegistrationFields } from "./registration-fields.tsx";

type Details = z.input<typeof PaperDetails>;

/** What is entered of a paper that came by hand or by post. */
interface PaperEntries
  extends RegistrationEntries,
    Pick<Details, "origin" | "title" | "documentNumber" | "senderName"> {
  documentType?: Details["documentType"];
  secrecy: Details["secrecy"];
  documentDate?: string;
  pages?: number | null;
  files?: FileItem[];
}

const requestOf = ({ files = [], due, documentType, documentDate, pages, ...rest }: PaperEntries) => ({
  ...rest,
  documentType: documentType ?? null,
  documentDate: documentDate ?? null,
  pages: pages ?? null,
  dueAt: dueAtOf(due),
  attachments: files.map(({ id }) => id),
});

const unwritten: Partial<PaperEntries> = { origin: "paper", category: "handle", urgency: "normal", secrecy: "none" };

/** What stands on the paper, its scans, and how it is to be handled. */
export function PaperForm({ onAnother }: { onAnother: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<PaperEntries>();
  const [written, write, forget] = useKept("incoming.paper", () => unwritten);
  const another = useRef(false);
  const register = useCommand(
    (entries: PaperEntries, key) =>
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
          <PaperFields />
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
