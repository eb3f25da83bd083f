import { Button, type ButtonProps } from "antd";
import { useState } from "react";
import { useText } from "../text.ts";
import { ActDrawer } from "./act-drawer.tsx";
import { ReasonField } from "./fields.tsx";

interface StepButtonsProps<Step extends string> {
  /** The steps that the reader may take now, in their order. */
  steps: readonly Step[];
  /** The address of the batch; a step is sent below it. */
  path: string;
  version: number;
  verb: (step: Step) => string;
  /** What the step will do, in one sentence. */
  sentence: (step: Step) => string;
  look: (step: Step) => Pick<ButtonProps, "type" | "danger">;
  /** The step that cannot be undone. */
  final: Step;
  /** The step that wants a reason. */
  explained: Step;
  onDone?: (step: Step) => void;
}

/** The next steps of a batch, each with the drawer that confirms it. */
export function StepButtons<Step extends string>(props: StepButtonsProps<Step>) {
  const { steps, path, version, verb, sentence, look, final, explained, onDone } = props;
  const text = useText();
  const [step, setStep] = useState<Step>();
  return (
    <>
      {steps.map((one) => (
        <Button key={one} {...look(one)} onClick={() => setStep(one)}>
          {verb(one)}
        </Button>
      ))}
      {step && (
        <ActDrawer
          title={verb(step)}
          path={`${path}/${step}`}
          body={{ version }}
          sentence={() => sentence(step)}
          confirm={verb(step)}
          danger={step === final}
          onClose={() => setStep(undefined)}
          onDone={() => onDone?.(step)}
        >
          {step === explained && <ReasonField label={text("transfer.reason")} most={500} />}
        </ActDrawer>
      )}
    </>
  );
}
