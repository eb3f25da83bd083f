import { useQuery } from "@tanstack/react-query";
import { type Column, DateText, EmptyState, ErrorState, KeysetList, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import type { SecuritySettingsVersion } from "../../../../contract/access/index.ts";
import type { Page as PageOf } from "../../../../contract/base/index.ts";
import { api, useKeyset } from "../../../base/index.ts";
import { SecurityDrawer } from "../components/security-drawer.tsx";
import { SecurityRules } from "../components/security-rules.tsx";
import { type Text, useText } from "../text.ts";

const path = "/api/security-settings";

/** The security rules in force, and every version before them with its reason. */
export default function SecurityPage() {
  const text = useText();
  const [changing, setChanging] = useState(false);
  const newest = useQuery({
    queryKey: ["securitySettings", "newest"],
    queryFn: ({ signal }) => api.get<PageOf<SecuritySettingsVersion>>(path, { limit: 1 }, signal),
  });
  const list = useKeyset<SecuritySettingsVersion>({ key: ["securitySettings", "all"], path });
  if (newest.isPending) return <Skeleton lines={8} />;
  if (newest.isError) return <ErrorState error={newest.error} onRetry={() => void newest.refetch()} />;
  const current = newest.data.items[0];
  return (
    <Page>
      <PageHeader
        title={text("security.title")}
        facts={text("security.what")}
        actions={
          <Button type="primary" onClick={() => setChanging(true)}>
            {text("security.change")}
          </Button>
        }
      />
      {current && (
        <Sheet title={text("security.inForce", { version: current.version })}>
          <SecurityRules settings={current.settings} />
        </Sheet>
      )}
      <Sheet title={text("security.versions")} padding="flush">
        <KeysetList
          label={text("security.versions")}
          list={list}
          columns={columnsOf(text)}
          rowKey={({ version }) => String(version)}
          empty={<EmptyState title={text("security.noVersion")} />}
        />
      </Sheet>
      {current && changing && <SecurityDrawer current={current} onClose={() => setChanging(false)} />}
    </Page>
  );
}

function columnsOf(text: Text): Column<SecuritySettingsVersion>[] {
  return [
    {
      key: "version",
      title: text("security.version"),
      width: "7rem",
      card: "top",
      render: ({ version }) => text("security.numbered", { version }),
    },
    { key: "reason", title: text("security.reason"), card: "title", render: ({ reason }) => reason },
    {
      key: "by",
      title: text("security.by"),
      width: "10rem",
      card: "facts",
      render: ({ createdBy }) => createdBy?.name ?? text("security.bySystem"),
    },
    {
      key: "at",
      title: text("security.at"),
      width: "13rem",
      card: "facts",
      render: ({ createdAt }) => <DateText value={createdAt} form="minute" />,
    },
  ];
}
