import { useAddressFilters } from "@tz/kernel/web/base";
import { Page, PageHeader, Sheet, ViewTabs } from "@tz/ui";
import { AuthorityPart } from "../components/authority-part.tsx";
import { CertificatesPart } from "../components/certificates-part.tsx";
import { RequestsPart } from "../components/requests-part.tsx";
import { SealsPart } from "../components/seals-part.tsx";
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
