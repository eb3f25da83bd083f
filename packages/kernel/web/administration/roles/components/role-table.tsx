import { CheckOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { PermissionView, RoleView } from "../../../../contract/access/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { useText } from "../text.ts";
import type { RoleDoing } from "./role-drawer.tsx";
import styles from "./role-table.module.css";

interface RoleTableProps {
  label: string;
  roles: readonly RoleView[];
  permissions: readonly PermissionView[];
  onDo: (doing: RoleDoing) => void;
}

/** Roles across, permissions down; scrolls within its box, the permissions' names stay in sight. */
export function RoleTable({ label, roles, permissions, onDo }: RoleTableProps) {
  const text = useText();
  const bilingual = useBilingual();
  return (
    <section className={styles.scroll} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text("roles.permission")}</th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                <div>{bilingual(role.name)}</div>
                <RoleButtons role={role} onDo={onDo} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissions.map(({ name, words }) => (
            <tr key={name}>
              <th scope="row">{bilingual(words)}</th>
              {roles.map((role) => (
                <td key={role.id}>
                  {role.permissions.includes(name) && <CheckOutlined aria-label={text("roles.holds")} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RoleButtons({ role, onDo }: { role: RoleView; onDo: (doing: RoleDoing) => void }) {
  const text = useText();
  const bilingual = useBilingual();
  const name = bilingual(role.name);
  return (
    <>
      {role.may.includes("changePermissions") && (
        <Button
          size="small"
          type="link"
          aria-label={text("roles.changeNamed", { name })}
          onClick={() => onDo({ what: "change", role })}
        >
          {text("roles.change")}
        </Button>
      )}
      {role.may.includes("remove") && (
        <Button
          size="small"
          type="link"
          danger
          aria-label={text("roles.removeNamed", { name })}
          onClick={() => onDo({ what: "remove", role })}
        >
          {text("roles.remove")}
        </Button>
      )}
    </>
  );
}
