import { Checkbox, Form, Input } from "antd";
import type { PermissionView, RoleView } from "../../../../contract/access/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { ActDrawer, EditDrawer } from "../../shared/index.ts";
import { rolesKey } from "../queries.ts";
import { useText } from "../text.ts";
import styles from "./role-table.module.css";

export type RoleDoing = { what: "create" } | { what: "change" | "remove"; role: RoleView };

interface Entries {
  zh?: string;
  en?: string;
  permissions?: string[];
}

interface RoleDrawerProps {
  doing: RoleDoing;
  permissions: readonly PermissionView[];
  onClose: () => void;
}

/** Makes a role of the office's own, changes what a role holds, or removes one. */
export function RoleDrawer({ doing, permissions, onClose }: RoleDrawerProps) {
  const text = useText();
  const bilingual = useBilingual();
  const role = doing.what === "create" ? undefined : doing.role;
  if (doing.what === "remove") {
    const { id, version, name } = doing.role;
    return (
      <ActDrawer
        act={{
          title: text("roles.remove"),
          sentence: text("roles.removeSentence", { name: bilingual(name) }),
          confirm: text("roles.remove"),
          danger: true,
          send: () => ({ method: "delete", path: `/api/roles/${id}`, body: { version } }),
        }}
        changes={[rolesKey]}
        onClose={onClose}
      />
    );
  }
  const named = !role || role.may.includes("rename");
  return (
    <EditDrawer<Entries>
      title={role ? text("roles.changeNamed", { name: bilingual(role.name) }) : text("roles.create")}
      submit={text("save")}
      initial={{ zh: role?.name.zh ?? "", en: role?.name.en ?? "", permissions: role?.permissions ?? [] }}
      sendOf={({ zh, en, permissions: chosen = [] }) => {
        const body = { permissions: chosen, ...(named ? { name: { zh, en } } : {}) };
        return role
          ? { method: "put", path: `/api/roles/${role.id}`, body: { ...body, version: role.version } }
          : { method: "post", path: "/api/roles", body };
      }}
      {...(role ? { sentence: () => text("roles.changeSentence") } : {})}
      changes={[rolesKey]}
      onClose={onClose}
    >
      {named && (
        <>
          <Form.Item name="zh" label={text("roles.nameZh")} rules={[{ required: true, message: text("needed") }]}>
            <Input autoFocus maxLength={30} placeholder={text("roles.nameHint")} />
          </Form.Item>
          <Form.Item name="en" label={text("roles.nameEn")} rules={[{ required: true, message: text("needed") }]}>
            <Input maxLength={60} />
          </Form.Item>
        </>
      )}
      <Form.Item name="permissions" label={text("roles.permissions")}>
        <Checkbox.Group
          className={styles.groups ?? ""}
          options={permissions
            .filter(({ administrative }) => !administrative)
            .map(({ name, words }) => ({ value: name, label: bilingual(words) }))}
        />
      </Form.Item>
    </EditDrawer>
  );
}
