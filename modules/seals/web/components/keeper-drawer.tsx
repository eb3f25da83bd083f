import { usePost } from "@tz/kernel/web/access";
import { api, useCommand } from "@tz/kernel/web/base";
import { PersonField } from "@tz/kernel/web/people";
import { ConfirmSentence, Facts, type PersonItem, toast } from "@tz/ui";
import { Drawer, Form, Input } from "antd";
import { useState } from "react";
import type { SealView } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import { useText } from "../text.ts";

/** 更换印章管理员, of one's own unit's seal. */
export function KeeperDrawer({ seal, onClose }: { seal: SealView; onClose: () => void }) {
  const text = useText();
  const post = usePost();
  const [keeper, setKeeper] = useState<PersonItem[]>([]);
  const [reason, setReason] = useState("");
  const change = useCommand((body: object, key) => api.post<SealView>(`/api/seals/${seal.id}/keeper`, body, key), {
    changes: [sealsKey],
    onDone: () => {
      toast(text("keeper.done"));
      onClose();
    },
  });
  const next = keeper[0];
  const missing = !next || reason.trim().length < 2;
  return (
    <Drawer open onClose={onClose} title={text("keeper.change")} size={480}>
      <Form layout="vertical" component="div">
        <Form.Item>
          <Facts
            facts={[
              { label: text("own.name"), value: seal.name, wide: true },
              { label: text("own.keeper"), value: seal.keeper.name, wide: true },
            ]}
          />
        </Form.Item>
        <Form.Item label={text("keeper.new")} required>
          <PersonField
            by="person"
            single
            unitId={post?.unitId}
            value={keeper}
            onChange={setKeeper}
            label={text("keeper.new")}
          />
        </Form.Item>
        <Form.Item label={text("keeper.reason")} required>
          <Input.TextArea
            autoSize={{ minRows: 2 }}
            maxLength={200}
            aria-label={text("keeper.reason")}
            placeholder={text("keeper.reasonHint")}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        <ConfirmSentence
          sentence={missing ? text("keeper.missing") : text("keeper.sentence", { name: seal.name, keeper: next.name })}
          confirm={text("keeper.change")}
          disabled={missing}
          pending={change.isPending}
          error={change.error}
          onConfirm={() => change.mutate({ version: seal.version, keeperId: next?.id, reason })}
          onCancel={onClose}
        />
      </Form>
    </Drawer>
  );
}
