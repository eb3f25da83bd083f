import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { EmptyState, FaultNote, KeysetList, Page, PageHeader, Sheet, ViewTabs } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import type { DelegationView } from "../../../contract/access/index.ts";
import { api, useAddressFilters, useBilingual, useCommand, useKeyset } from "../../base/index.ts";
import { DelegateDrawer } from "../components/delegate-drawer.tsx";
import { delegationColumns } from "../components/delegation-columns.tsx";
import { delegationsKey, kindNames, kindsQuery } from "../delegations.ts";
import { useMe } from "../me.ts";
import { useText } from "../text.ts";

/** Who handles my tasks while I am away, and whose tasks I handle. */
export default function DelegationsPage() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const me = useMe();
  const forOthers = me.permissions.includes("access.delegateForOthers");
  const [{ view }] = useAddressFilters(["view"]);
  const list = useKeyset<DelegationView>({ key: delegationsKey, path: "/api/delegations", query: { view } });
  const bilingual = useBilingual();
  const known = useQuery(kindsQuery).data ?? [];
  const kindsOf = (kinds: readonly string[]) => kindNames(kinds, known, bilingual).join(text("comma"));
  const revoke = useCommand((id: string, key) => api.post(`/api/delegations/${id}/revoke`, {}, key), {
    changes: [delegationsKey],
  });
  return (
    <Page>
      <PageHeader
        title={text("delegations.title")}
        facts={text("delegations.what")}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
            {text("delegations.new")}
          </Button>
        }
      />
      <FaultNote error={revoke.error} />
      <Sheet padding="flush">
        {forOthers && (
          <ViewTabs
            label={text("delegations.views")}
            current={view ?? "all"}
            tabs={[
              { key: "all", label: text("delegations.view.all"), href: "/delegations" },
              { key: "unit", label: text("delegations.view.unit"), href: "/delegations?view=unit" },
            ]}
          />
        )}
        <KeysetList
          label={text("delegations.title")}
          list={list}
          columns={delegationColumns(text, kindsOf, revoke.mutate)}
          rowKey={({ id }) => id}
          empty={<EmptyState title={text("delegations.none")} hint={text("delegations.noneHint")} />}
        />
      </Sheet>
      {open && <DelegateDrawer forOthers={forOthers} onClose={() => setOpen(false)} />}
    </Page>
  );
}
