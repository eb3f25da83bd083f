import { usePost } from "@tz/kernel/web/access";
import { api, useCommand } from "@tz/kernel/web/base";
import { PersonField } from "@tz/kernel/web/people";
import { ConfirmSentence, Facts, type PersonItem, toast } from "@tz/ui";
import { Drawer, Form, Input } from "antd";
import { useState } from "react";
import type { SealView } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import { useText } from "../text.ts";

interface KeeperDrawerProps {
  /** The unit's seal that gets another keeper; undefined asks for the seal, with its first. */
  seal?: SealView | undefined;
  onClose: () => void;
}

/** 申请单位印章, 更换印章管理员: who is to keep the seal of one's own unit, and why. */
export function KeeperDrawer({ seal, onClose }: KeeperDrawerProps) {
  const text = useText();
  const post = usePost();
  const [keeper, setKeeper] = useState<PersonItem[]>([]);
  const [reason, setReason] = useState("");
  const words = seal ? "next" : "first";
  const send = useCommand(
    (body: object, key) => api.post<SealView>(seal ? `/api/seals/${seal.id}/keeper` : "/api/seals", body, key),
    {
      changes: [sealsKey],
      onDone: () => {
        toast(text(`keeper.${words}.done`));
        onClose();
      },
    },
  );
  const next = keeper[0];
  const missing = !next || reason.trim().length < 2;
  const sentence = missing
    ? text(`keeper.${words}.missing`)
    : text(`keeper.${words}.sentence`, { name: seal?.name ?? "", keeper: next.name });
  return (
    <Drawer open onClose={onClose} title={text(`keeper.${words}.ask`)} size={480}>
      <Form layout="vertical" component="div">
        {seal && (
          <Form.Item>
            <Facts
              facts={[
                { label: text("own.name"), value: seal.name, wide: true },
                { label: text("own.keeper"), value: seal.keeper.name, wide: true },
              ]}
            />
          </Form.Item>
        )}
        <Form.Item label={text(`keeper.${words}.keeperField`)} required>
          <PersonField
            by="person"
            single
            unitId={post?.unitId}
            value={keeper}
            onChange={setKeeper}
            label={text(`keeper.${words}.keeperField`)}
          />
        </Form.Item>
        <Form.Item label={text(`keeper.${words}.reason`)} required>
          <Input.TextArea
            autoSize={{ minRows: 2 }}
            maxLength={200}
            aria-label={text(`keeper.${words}.reason`)}
            placeholder={text(`keeper.${words}.reasonHint`)}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        <ConfirmSentence
          sentence={sentence}
          confirm={text(`keeper.${words}.ask`)}
          disabled={missing}
          pending={send.isPending}
          error={send.error}
          onConfirm={() => send.mutate({ ...(seal && { version: seal.version }), keeperId: next?.id, reason })}
          onCancel={onClose}
        />
      </Form>
    </Drawer>
  );
}
