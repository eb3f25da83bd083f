import type { TaskView } from "@tz/kernel/contract/workflow";
import { useKept } from "@tz/kernel/web/access";
import { useBilingual } from "@tz/kernel/web/base";
import { HandwritingField, usePhrases } from "@tz/kernel/web/workflow";
import { ConfirmSentence, OpinionField } from "@tz/ui";
import { Form } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import type { DocumentStatus, DocumentView } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { EditorialField, OutcomeChoice, SigningDayField } from "./opinion-fields.tsx";
import type { OpinionStep } from "./opinion-steps.ts";
import { passSentence } from "./pass-sentence.ts";
import { useStep } from "./use-step.ts";

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
      <OutcomeChoice
        choices={task.choices}
        value={outcome}
        onChange={(chosen) => {
          setOutcome(chosen);
          pass.reset(); // what refused the other outcome is no fault of this one
        }}
      />
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
        <EditorialField value={editorialReason} onChange={(said) => write({ ...written, editorialReason: said })} />
      )}
      {isSignature && <SigningDayField value={signedOn} onChange={setSignedOn} />}
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
