import { useKept } from "@tz/kernel/web/access";
import { api, useCommand } from "@tz/kernel/web/base";
import { HandwritingField, usePhrases } from "@tz/kernel/web/workflow";
import { ConfirmSentence, OpinionField, toast } from "@tz/ui";
import { Form } from "antd";
import { changedByIncoming, type IncomingPaper } from "../incoming.ts";
import { useText } from "../text.ts";

const ready = ["read", "done", "replied"] as const;

interface Written {
  result: string;
  handwriting: string | null;
}

const unwritten = (): Written => ({ result: "", handwriting: null });

/** What is only written by hand stays within the unit. */
function sentenceOf({ deliveryId }: IncomingPaper, { result, handwriting }: Written) {
  if (!deliveryId) return "finish.sentence";
  return handwriting && result.trim() === "" ? "finish.sentenceByHand" : "finish.sentenceDelivered";
}

/** 办结: what came of the paper. The sender sees at once that the unit is done. */
export function FinishForm({ paper, onDone }: { paper: IncomingPaper; onDone: () => void }) {
  const text = useText();
  const { phrases, keep } = usePhrases();
  const [{ result, handwriting }, write, drop] = useKept(`incoming.${paper.id}.finish`, unwritten);
  const finish = useCommand(
    (said: Written, key) => api.post(`/api/incoming/${paper.id}/finish`, { ...said, version: paper.version }, key),
    {
      changes: changedByIncoming,
      onDone() {
        drop();
        toast(text("finish.done"));
        onDone();
      },
    },
  );
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("finish.result")}>
        <OpinionField
          value={result}
          onChange={(said) => write({ result: said, handwriting })}
          maxLength={1000}
          phrases={[...new Set([...ready.map((name) => text(`finish.phrase.${name}`)), ...phrases])]}
          onKeepPhrase={keep}
          placeholder={text("finish.resultHint")}
        />
      </Form.Item>
      <HandwritingField value={handwriting} onChange={(drawn) => write({ result, handwriting: drawn })} />
      <ConfirmSentence
        sentence={text(sentenceOf(paper, { result, handwriting }), { sender: paper.senderName })}
        confirm={text("finish.verb")}
        pending={finish.isPending}
        error={finish.error}
        onConfirm={() => finish.mutate({ result: result.trim(), handwriting })}
      />
    </Form>
  );
}
