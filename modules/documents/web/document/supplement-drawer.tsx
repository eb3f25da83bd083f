import { UnitField } from "@tz/kernel/web/people";
import { ConfirmSentence } from "@tz/ui";
import { Drawer, Form, Radio } from "antd";
import { useState } from "react";
import type { DocumentView } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { useStep } from "./use-step.ts";

/** 补发: to further units, or again to those whose copy came back. */
export function SupplementDrawer({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const text = useText();
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const [asCopy, setAsCopy] = useState(false);
  const supplement = useStep<object, { unitCount: number }>(document.id, "supplement", {
    words: ({ unitCount }) => text("dispatch.done", { count: unitCount }),
    onDone: onClose,
  });
  return (
    <Drawer open onClose={onClose} title={text("supplement.button")} size={480}>
      <Form layout="vertical" component="div">
        <Form.Item label={text("supplement.units")} required>
          <UnitField label={text("supplement.units")} value={unitIds} onChange={setUnitIds} />
        </Form.Item>
        <Form.Item label={text("supplement.as")}>
          <Radio.Group
            value={asCopy}
            onChange={({ target }) => setAsCopy(target.value)}
            options={[
              { value: false, label: text("element.recipients") },
              { value: true, label: text("element.copyRecipients") },
            ]}
          />
        </Form.Item>
        <ConfirmSentence
          sentence={
            unitIds.length > 0 ? text("supplement.sentence", { count: unitIds.length }) : text("supplement.missing")
          }
          confirm={text("supplement.button")}
          disabled={unitIds.length === 0}
          pending={supplement.isPending}
          error={supplement.error}
          onConfirm={() => supplement.mutate({ unitIds, asCopy })}
          onCancel={onClose}
        />
      </Form>
    </Drawer>
  );
}
