import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { ErrorState, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import type { RoleView } from "../../../../contract/access/index.ts";
import { Differences } from "../components/differences-list.tsx";
import { type RoleDoing, RoleDrawer } from "../components/role-drawer.tsx";
import { RoleTable } from "../components/role-table.tsx";
import { permissionsQuery, rolesQuery } from "../queries.ts";
import { useText } from "../text.ts";

/** Which role holds which permission, where that differs from the default, and the office's own roles. */
export default function RolesPage() {
  const text = useText();
  const [doing, setDoing] = useState<RoleDoing>();
  const roles = useQuery(rolesQuery);
  const permissions = useQuery(permissionsQuery);
  if (roles.isPending || permissions.isPending) return <Skeleton lines={8} />;
  if (roles.isError) return <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />;
  if (permissions.isError) return <ErrorState error={permissions.error} onRetry={() => void permissions.refetch()} />;
  const business = (role: RoleView) => role.duty === "business";
  return (
    <Page>
      <PageHeader
        title={text("roles.title")}
        facts={text("roles.what")}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setDoing({ what: "create" })}>
            {text("roles.create")}
          </Button>
        }
      />
      <Differences roles={roles.data} permissions={permissions.data} />
      <Sheet title={text("roles.business")} padding="flush">
        <RoleTable
          label={text("roles.business")}
          roles={roles.data.filter(business)}
          permissions={permissions.data.filter(({ administrative }) => !administrative)}
          onDo={setDoing}
        />
      </Sheet>
      <Sheet title={text("roles.administrators")} padding="flush">
        <RoleTable
          label={text("roles.administrators")}
          roles={roles.data.filter((role) => !business(role))}
          permissions={permissions.data.filter(({ administrative }) => administrative)}
          onDo={setDoing}
        />
      </Sheet>
      {doing && <RoleDrawer doing={doing} permissions={permissions.data} onClose={() => setDoing(undefined)} />}
    </Page>
  );
}
