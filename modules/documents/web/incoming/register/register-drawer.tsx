import { useQueries } from "@tanstack/react-query";
import { api, useCommand, useFormFaults } from "@tz/kernel/web/base";
import { ConfirmSentence, ErrorState, Skeleton, toast } from "@tz/ui";
import { Drawer, Form } from "antd";
import { dayOf, dueAtOf } from "../due-date.ts";
import { useEachOnce } from "../each-once.ts";
import styles from "../incoming.module.css";
import { changedByIncoming, type IncomingPaper, paperQuery } from "../incoming.ts";
import { useText } from "../text.ts";
import { type RegistrationEntries, RegistrationFields } from "./registration-fields.tsx";

interface RegisterDrawerProps {
  incomingIds: readonly string[];
  onClose: () => void;
}

/** 登记: enters accepted papers in the register. What came by delivery is there already, so one press is enough. */
export default function RegisterDrawer({ incomingIds, onClose }: RegisterDrawerProps) {
  const text = useText();
  const papers = useQueries({ queries: incomingIds.map(paperQuery) });
  const failed = papers.find(({ error }) => error);
  const loaded = papers.flatMap(({ data }) => data ?? []);
  return (
    <Drawer open size={520} title={text("register.title")} onClose={onClose}>
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && loaded.length < incomingIds.length && <Skeleton kind="text" />}
      {!failed && loaded.length === incomingIds.length && <RegisterForm papers={loaded} onClose={onClose} />}
    </Drawer>
  );
}

interface Registered {
  receivedNumber: string;
}

const mayRegister = ({ may }: IncomingPaper) => may.includes("register");

function RegisterForm({ papers, onClose }: { papers: readonly IncomingPaper[]; onClose: () => void }) {
  const text = useText();
  const [form] = Form.useForm<RegistrationEntries>();
  const entries = Form.useWatch((all) => all, form);
  const [only] = papers;
  const single = papers.length === 1 && only ? only : undefined;
  const send = useEachOnce(({ id, dueAt, version }: IncomingPaper, key) => {
    const { due, ...rest } = form.getFieldsValue();
    const keepsOwn = !single && due === undefined;
    const input = { ...rest, dueAt: keepsOwn ? dueAt : dueAtOf(due, dueAt), version };
    return api.post<Registered>(`/api/incoming/${id}/register`, input, key);
  });
  const register = useCommand(() => send(papers.filter(mayRegister)), {
    changes: changedByIncoming,
    onDone(registered) {
      const number = registered.length === 1 && registered[0]?.receivedNumber;
      toast(number ? text("paper.done", { number }) : text("register.done", { count: papers.length }));
      onClose();
    },
  });
  useFormFaults(form, register.error);
  return (
    <>
      <ul className={styles.papers}>
        {papers.map(({ id, title, documentNumber, senderName }) => (
          <li key={id}>
            <span>{title}</span>
            <span>
              {senderName} {documentNumber}
            </span>
          </li>
        ))}
      </ul>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          category: "handle",
          ...(single && { urgency: single.urgency, due: dayOf(single.dueAt), summary: single.summary }),
        }}
        onFinish={() => register.mutate()}
      >
        <RegistrationFields several={!single} />
      </Form>
      <ConfirmSentence
        sentence={text(entries?.category === "read" ? "register.sentenceRead" : "register.sentenceHandle", {
          count: papers.length,
        })}
        confirm={text("register.verb")}
        pending={register.isPending}
        error={register.error}
        onConfirm={() => form.submit()}
        onCancel={onClose}
      />
    </>
  );
}
