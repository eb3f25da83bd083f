import { useQuery } from "@tanstack/react-query";
import { Form, Select } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { Candidates, JumpRequest } from "../../../contract/workflow/index.ts";
import { api } from "../../base/index.ts";
import { ChooseNext, type Chosen } from "../panel/choose-next.tsx";
import { OperationConfirm } from "../panel/operation-confirm.tsx";
import { SaidField } from "../panel/said-field.tsx";
import { ofCase } from "../panel/use-preview.ts";
import { useCaseCommand } from "../panel/use-task-command.ts";
import { casesKey } from "../tasks.ts";
import { useText } from "../text.ts";
import type { InterventionProps } from "./interventions.ts";

/** Takes a case to another step, and to people of one's choice where those are not found by the step's rules. */
export function JumpForm({ reference, history, onDone, onCancel }: InterventionProps) {
  const text = useText();
  const [step, setStep] = useState<string>();
  const [chosen, setChosen] = useState<Chosen>({});
  const [reason, setReason] = useState("");
  const { type, id } = reference;
  const people = useQuery({
    queryKey: [...casesKey, type, id, "candidates", step],
    queryFn: ({ signal }) => api.get<Candidates>(`/api/cases/${type}/${id}/candidates`, { step }, signal),
    enabled: step !== undefined,
  });
  const candidates = people.data?.candidates ?? [];
  const name = history.steps.find((one) => one.id === step)?.name ?? "";
  const personIds = step === undefined ? undefined : chosen[step];
  const send = useCaseCommand<z.input<typeof JumpRequest>>(reference, "jump", {
    words: text("intervene.done.jump"),
    onDone,
  });
  const missing = !step && text("intervene.stepMissing");
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("intervene.step")} required>
        <Select
          aria-label={text("intervene.step")}
          placeholder={text("route.stepHint")}
          value={step ?? null}
          onChange={setStep}
          options={history.steps.map((one) => ({ value: one.id, label: one.name }))}
        />
      </Form.Item>
      {step && candidates.length > 0 && (
        <ChooseNext
          steps={[{ step, name, optional: false, outcomes: null, candidates }]}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <SaidField
        label={text("intervene.reason")}
        value={reason}
        onChange={setReason}
        required
        placeholder={text("intervene.reasonHint")}
      />
      <OperationConfirm
        missing={missing || (reason.trim() === "" && text("intervene.reasonMissing"))}
        foresight={ofCase(reference, "jump", { step, personIds })}
        confirm={text("intervene.jump")}
        danger
        pending={send.isPending}
        error={send.error ?? people.error}
        onConfirm={() => step && send.mutate({ step, reason: reason.trim(), ...(personIds && { personIds }) })}
        onCancel={onCancel}
      />
    </Form>
  );
}
