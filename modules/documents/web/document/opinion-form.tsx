import type { TaskView } from "@tz/kernel/contract/workflow";
import { useKept } from "@tz/kernel/web/access";
import { useBilingual } from "@tz/kernel/web/base";
import { HandwritingField, usePhrases } from "@tz/kernel/web/workflow";
import { ConfirmSentence, OpinionField } from "@tz/ui";
import { DatePicker, Form, Input, Radio } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import type { DocumentStatus, DocumentView, OutgoingState } from "../../contract/index.ts";
import { type Key, useText } from "../text.ts";
import { passSentence } from "./pass-sentence.ts";
import { useStep } from "./use-step.ts";

interface OpinionStep {
  verb: string;
  /** What the button says where the step has no choices. */
  confirm: Key;
  sentence: Key;
}

/** The steps at which somebody writes an opinion and passes the document on. */
export const opinionSteps: Partial<Record<OutgoingState, OpinionStep>> = {
  departmentReview: {
    verb: "department-review",
    confirm: "pass.departmentReview",
    sentence: "pass.departmentReviewHint",
  },
  countersign: { verb: "countersign", confirm: "pass.countersign", sentence: "pass.countersignHint" },
  officeReview: { verb: "office-review", confirm: "pass.officeReview", sentence: "pass.officeReviewHint" },
  signOff: { verb: "sign-off", confirm: "pass.signOff", sentence: "pass.signOffHint" },
  jointSignOff: { verb: "joint-sign-off", confirm: "pass.jointSignOff", sentence: "pass.jointSignOffHint" },
  recheck: { verb: "recheck", confirm: "pass.recheck", sentence: "pass.recheckHint" },
};

/** What is written before the document is passed on. */
interface Written {
  opinion: string;
  handwriting: string | null;
  editorialReason: string;
}
const unwritten = (): Written => ({ opinion: "", handwriting: null, editorialReason: "" });

interface OpinionFormProps {
  step: OpinionStep;
  document: DocumentView;
  task: TaskView;
  onDone: () => void;
}

/** An opinion, the outcome where the step has several, the day for a signature; then what that will do, and the button. */
export function OpinionForm({ step, document, task, onDone }: OpinionFormProps) {
  const text = useText();
  const bilingual = useBilingual();
  const own = usePhrases();
  const [written, write, drop] = useKept(`task.${task.id}`, unwritten);
  const [outcome, setOutcome] = useState(task.choices[0]?.value);
  const [signedOn, setSignedOn] = useState<Dayjs | null>(null);
  const pass = useStep<object, DocumentStatus>(document.id, step.verb, {
    words: ({ state }) =>
      state === document.state
        ? text("pass.waits", { step: text(`state.${state}`) })
        : text("pass.done", { step: text(`state.${document.state}`), next: text(`state.${state}`) }),
    onDone: () => {
      drop();
      onDone();
    },
  });
  const choice = task.choices.find(({ value }) => value === outcome);
  const isSignature = document.state === "signOff";
  const stopping = isSignature ? document.making?.findings : undefined;
  const stops = (stopping?.block ?? 0) + (stopping?.human ?? 0);
  const { opinion, handwriting, editorialReason } = written;
  const needsReason = outcome === "disagree" && opinion.trim() === "";
  const isChanged = outcome === "pass" && document.making?.changedSinceSigned === true;
  const needsEditorial = isChanged && editorialReason.trim() === "";
  const sentence = () => {
    if (stops > 0) return text("pass.stopped", { count: stops });
    if (needsReason) return text("pass.needsReason");
    if (needsEditorial) return text("pass.needsEditorial");
    return passSentence(text, { sentence: step.sentence, outcome, document, task });
  };
  const send = () =>
    pass.mutate({
      version: document.version,
      opinion: opinion.trim(),
      handwriting,
      ...(outcome !== undefined && { outcome }),
      ...(isChanged && { editorialReason: editorialReason.trim() }),
      ...(isSignature && signedOn && { signedOn: signedOn.format("YYYY-MM-DD") }),
    });
  return (
    <Form layout="vertical" component="div">
      {task.choices.length > 1 && (
        <Form.Item label={text("pass.outcome")}>
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            value={outcome}
            onChange={({ target }) => {
              setOutcome(target.value);
              pass.reset(); // what refused the other outcome is no fault of this one
            }}
            options={task.choices.map(({ value, name }) => ({ value, label: bilingual(name) }))}
          />
        </Form.Item>
      )}
      <Form.Item
        label={text(outcome === "disagree" ? "pass.reason" : isSignature ? "pass.signOpinion" : "pass.opinion")}
      >
        <OpinionField
          value={opinion}
          onChange={(said) => write({ ...written, opinion: said })}
          phrases={[...new Set([...task.phrases, ...own.phrases])]}
          onKeepPhrase={own.keep}
          maxLength={1000}
        />
      </Form.Item>
      <HandwritingField value={handwriting} onChange={(drawn) => write({ ...written, handwriting: drawn })} />
      {isChanged && (
        <Form.Item label={text("pass.editorial")}>
          <Input.TextArea
            autoSize
            aria-label={text("pass.editorial")}
            placeholder={text("pass.editorialHint")}
            maxLength={500}
            value={editorialReason}
            onChange={({ target }) => write({ ...written, editorialReason: target.value })}
          />
        </Form.Item>
      )}
      {isSignature && (
        <Form.Item label={text("pass.signedOn")}>
          <DatePicker
            aria-label={text("pass.signedOn")}
            placeholder={text("pass.today")}
            value={signedOn}
            onChange={setSignedOn}
            maxDate={dayjs()}
          />
        </Form.Item>
      )}
      <ConfirmSentence
        sentence={sentence()}
        confirm={choice ? bilingual(choice.name) : text(step.confirm)}
        danger={outcome === "disagree"}
        disabled={needsReason || needsEditorial || stops > 0}
        pending={pass.isPending}
        error={pass.error}
        onConfirm={send}
      />
    </Form>
  );
}
