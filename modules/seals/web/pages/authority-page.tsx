import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import { EmptyState, KeysetList, Page, PageHeader, Sheet, ViewTabs } from "@tz/ui";
import { useMemo, useState } from "react";
import type { SealView } from "../../contract/index.ts";
import { AuthorityPart } from "../components/authority-part.tsx";
import { CertificatesPart } from "../components/certificates-part.tsx";
import { DecideDrawer } from "../components/decide-drawer.tsx";
import { RequestsPart } from "../components/requests-part.tsx";
import { sealColumns } from "../components/seal-columns.tsx";
import { sealsKey } from "../queries.ts";
import { useText } from "../text.ts";

const parts = ["seals", "requests", "certificates", "roots"] as const;

/** What the security administrator keeps: seals to be approved, certificates, and the authority that issues them. */
export default function AuthorityPage() {
  const text = useText();
  const [{ part }] = useAddressFilters(["part"]);
  const current = parts.find((one) => one === part) ?? "seals";
  const tabs = parts.map((key) => ({ key, label: text(`authority.${key}`), href: `/seals/authority?part=${key}` }));
  return (
    <Page>
      <PageHeader title={text("authority.title")} />
      <Sheet padding="flush">
        <ViewTabs label={text("authority.tabs")} current={current} tabs={tabs} />
        {current === "seals" && <SealsPart />}
        {current === "requests" && <RequestsPart />}
        {current === "certificates" && <CertificatesPart />}
      </Sheet>
      {current === "roots" && (
        <Sheet>
          <AuthorityPart />
        </Sheet>
      )}
    </Page>
  );
}

function SealsPart() {
  const text = useText();
  const [opened, setOpened] = useState<SealView>();
  const list = useKeyset<SealView>({ key: [...sealsKey, "all"], path: "/api/seals/all" });
  const columns = useMemo(() => sealColumns(text), [text]);
  return (
    <>
      <KeysetList
        label={text("authority.seals")}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={setOpened}
        empty={<EmptyState title={text("seals.none")} hint={text("seals.noneHint")} />}
      />
      {opened && <DecideDrawer seal={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
