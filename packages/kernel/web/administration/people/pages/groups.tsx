import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { EmptyState, ErrorState, nameUnits, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import type { UnitGroupView } from "../../../../contract/people/index.ts";
import { mayUse, useMe, usePost } from "../../../access/index.ts";
import { UnitField, unitGroupsQuery } from "../../../people/index.ts";
import { ActDrawer, EditDrawer } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import { groupKeys } from "../keys.ts";
import { useText } from "../text.ts";

type Doing = { what: "create" } | { what: "change" | "delete"; group: UnitGroupView };
interface Entries {
  name: string;
  unitIds?: string[];
}

/** Groups of units that papers are addressed to: common ones, and those of one's own unit. */
export default function GroupsPage() {
  const text = useText();
  const [doing, setDoing] = useState<Doing>();
  const groups = useQuery(unitGroupsQuery);
  return (
    <Page>
      <PageHeader
        title={text("groups.title")}
        facts={text("groups.what")}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setDoing({ what: "create" })}>
            {text("groups.create")}
          </Button>
        }
      />
      {groups.isPending && <Skeleton lines={6} />}
      {groups.isError && <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.data?.length === 0 && (
        <Sheet>
          <EmptyState title={text("groups.none")} hint={text("groups.noneHint")} />
        </Sheet>
      )}
      {groups.data?.map((group) => (
        <Group key={group.id} group={group} onDo={setDoing} />
      ))}
      {doing && <GroupDrawer doing={doing} onClose={() => setDoing(undefined)} />}
    </Page>
  );
}

function Group({ group, onDo }: { group: UnitGroupView; onDo: (doing: Doing) => void }) {
  const text = useText();
  const members = group.units.map((unit) => ({ ...unit, parentId: null }));
  const names = nameUnits(
    members.map(({ id }) => id),
    members,
    [],
  );
  const buttons = (
    <>
      {group.may.includes("change") && (
        <Button onClick={() => onDo({ what: "change", group })}>{text("unit.change")}</Button>
      )}
      {group.may.includes("delete") && (
        <Button danger onClick={() => onDo({ what: "delete", group })}>
          {text("groups.delete")}
        </Button>
      )}
    </>
  );
  return (
    <Sheet title={text("groups.named", { name: group.name, count: members.length })} extra={buttons}>
      <p className={styles.hint}>
        {text(group.ownerUnitId ? "groups.own" : "groups.common")} · {names.join(text("comma"))}
      </p>
    </Sheet>
  );
}

function GroupDrawer({ doing, onClose }: { doing: Doing; onClose: () => void }) {
  const text = useText();
  const me = useMe();
  const post = usePost();
  if (doing.what === "delete") {
    const { id, name, version } = doing.group;
    return (
      <ActDrawer
        act={{
          title: text("groups.delete"),
          sentence: text("groups.deleteSentence", { name }),
          confirm: text("groups.delete"),
          danger: true,
          send: () => ({ method: "delete", path: `/api/unit-groups/${id}`, body: { version } }),
        }}
        changes={groupKeys}
        onClose={onClose}
      />
    );
  }
  const group = doing.what === "change" ? doing.group : undefined;
  const ownerUnitId = mayUse(me, { permission: "people.manage" }) ? null : post?.unitId;
  return (
    <EditDrawer<Entries>
      title={group ? text("groups.change") : text("groups.create")}
      submit={text("save")}
      initial={{ name: group?.name ?? "", unitIds: group?.units.map(({ id }) => id) ?? [] }}
      sendOf={({ name, unitIds = [] }) =>
        group
          ? { method: "put", path: `/api/unit-groups/${group.id}`, body: { name, unitIds, version: group.version } }
          : { method: "post", path: "/api/unit-groups", body: { name, unitIds, ownerUnitId } }
      }
      changes={groupKeys}
      onClose={onClose}
    >
      <Form.Item name="name" label={text("groups.name")} rules={[{ required: true, message: text("needed") }]}>
        <Input autoFocus placeholder={text("groups.nameHint")} />
      </Form.Item>
      <Form.Item name="unitIds" label={text("groups.units")} extra={text("groups.unitsHint")}>
        <UnitField />
      </Form.Item>
    </EditDrawer>
  );
}
