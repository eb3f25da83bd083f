import { useKept } from "@tz/kernel/web/access";
import { api, useCommand } from "@tz/kernel/web/base";
import { usePhrases } from "@tz/kernel/web/workflow";
import { ConfirmSentence, OpinionField, toast } from "@tz/ui";
import { Form } from "antd";
import { changedByIncoming, type IncomingPaper } from "../incoming.ts";
import { useText } from "../text.ts";

const ready = ["read", "done", "replied"] as const;

/** 办结: what came of the paper. The sender sees at once that the unit is done. */
export function FinishForm({ paper, onDone }: { paper: IncomingPaper; onDone: () => void }) {
  const text = useText();
  const { phrases, keep } = usePhrases();
  const [result, setResult, drop] = useKept(`incoming.${paper.id}.finish`, () => "");
  const finish = useCommand(
    (said: string, key) => api.post(`/api/incoming/${paper.id}/finish`, { result: said, version: paper.version }, key),
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
          onChange={setResult}
          maxLength={1000}
          phrases={[...new Set([...ready.map((name) => text(`finish.phrase.${name}`)), ...phrases])]}
          onKeepPhrase={keep}
          placeholder={text("finish.resultHint")}
        />
      </Form.Item>
      <ConfirmSentence
        sentence={text(paper.deliveryId ? "finish.sentenceDelivered" : "finish.sentence", { sender: paper.senderName })}
        confirm={text("finish.verb")}
        pending={finish.isPending}
        error={finish.error}
        onConfirm={() => finish.mutate(result.trim())}
      />
    </Form>
  );
}
