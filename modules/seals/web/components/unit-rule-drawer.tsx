import { useQuery } from "@tanstack/react-query";
import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, DateText, ErrorState, Skeleton, toast } from "@tz/ui";
import { Checkbox, Drawer, Form, Radio } from "antd";
import { useState } from "react";
import { signedOpinions, type UnitRuleView } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import { useText } from "../text.ts";

/** 用印规则 of one's own unit. */
export function UnitRuleDrawer({ onClose }: { onClose: () => void }) {
  const text = useText();
  const rule = useQuery({
    queryKey: [...sealsKey, "unit-rule"],
    queryFn: ({ signal }) => api.get<UnitRuleView>("/api/seals/unit-rule", {}, signal),
  });
  return (
    <Drawer open onClose={onClose} title={text("rule.title")} size={520}>
      {rule.isPending && <Skeleton kind="text" lines={5} />}
      {rule.isError && <ErrorState error={rule.error} onRetry={() => void rule.refetch()} />}
      {rule.data && <RuleForm rule={rule.data} onClose={onClose} />}
    </Drawer>
  );
}

function RuleForm({ rule, onClose }: { rule: UnitRuleView; onClose: () => void }) {
  const text = useText();
  const { version, changedBy, changedAt, ...before } = rule;
  const [value, setValue] = useState(before);
  const save = useCommand((body: object, key) => api.put<UnitRuleView>("/api/seals/unit-rule", body, key), {
    changes: [sealsKey],
    onDone: () => {
      toast(text("rule.done"));
      onClose();
    },
  });
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("rule.signed")}>
        <Radio.Group
          aria-label={text("rule.signed")}
          vertical
          value={value.signed}
          onChange={({ target }) => setValue({ ...value, signed: target.value })}
          options={signedOpinions.map((one) => ({ value: one, label: text(`rule.signed.${one}`) }))}
        />
      </Form.Item>
      <Form.Item>
        <Checkbox
          checked={value.signatureRequired}
          onChange={({ target }) => setValue({ ...value, signatureRequired: target.checked })}
        >
          {text("rule.signatureRequired")}
        </Checkbox>
      </Form.Item>
      <Form.Item>
        <Checkbox
          checked={value.sealBeforeDispatch}
          onChange={({ target }) => setValue({ ...value, sealBeforeDispatch: target.checked })}
        >
          {text("rule.sealBeforeDispatch")}
        </Checkbox>
      </Form.Item>
      {changedBy && (
        <p>
          {text("rule.changed", { name: changedBy })} <DateText value={changedAt} form="minute" />
        </p>
      )}
      <ConfirmSentence
        sentence={text("rule.sentence")}
        confirm={text("rule.save")}
        disabled={JSON.stringify(value) === JSON.stringify(before)}
        pending={save.isPending}
        error={save.error}
        onConfirm={() => save.mutate({ ...value, version })}
        onCancel={onClose}
      />
    </Form>
  );
}
