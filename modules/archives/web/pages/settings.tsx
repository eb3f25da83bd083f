import { useQuery } from "@tanstack/react-query";
import { ErrorState, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { ArchiveTabs } from "../components/archive-tabs.tsx";
import { fondsQuery, retentionTableQuery } from "../queries.ts";
import { FondsForm } from "../settings/fonds-form.tsx";
import { RetentionTable } from "../settings/retention-table.tsx";
import { useText } from "../text.ts";

/** 档案设置: the unit's fonds, and its table of what is archived for how long. */
export default function SettingsPage() {
  const text = useText();
  const fonds = useQuery(fondsQuery);
  const table = useQuery(retentionTableQuery);
  const failed = [fonds, table].find(({ isError }) => isError);
  return (
    <Page>
      <PageHeader title={text("tab.settings")} />
      <Sheet padding="flush">
        <ArchiveTabs current="settings" />
      </Sheet>
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      <Sheet title={text("fonds.title")}>
        {fonds.data ? <FondsForm key={fonds.data.fonds?.version} own={fonds.data} /> : <Skeleton lines={4} />}
      </Sheet>
      <Sheet title={text("table.title")}>
        {table.data ? <RetentionTable key={table.data.version} table={table.data} /> : <Skeleton lines={8} />}
      </Sheet>
    </Page>
  );
}
