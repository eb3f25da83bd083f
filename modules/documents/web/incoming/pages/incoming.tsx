import { useQuery } from "@tanstack/react-query";
import { mayUse, useMe } from "@tz/kernel/web/access";
import { useAddressFilters } from "@tz/kernel/web/base";
import { Page, PageHeader, Sheet, type ViewTab, ViewTabs } from "@tz/ui";
import { Button } from "antd";
import { WaitingBox } from "../box/waiting-box.tsx";
import { deliveryCountsQuery } from "../incoming.ts";
import { RegisterList } from "../register/register-list.tsx";
import { RegisterTools } from "../register/register-tools.tsx";
import { useText } from "../text.ts";

type View = "waiting" | "accepted" | "register";

/** 收文: what waits to be accepted, what waits to be registered, and the register. */
export default function IncomingPage() {
  const text = useText();
  const me = useMe();
  const receives = mayUse(me, { permission: "delivery.receive" });
  const registers = mayUse(me, { permission: "documents.registerIncoming" });
  const [{ box, state }] = useAddressFilters(["box", "state"]);
  const view: View = box === "waiting" && receives ? "waiting" : state === "accepted" ? "accepted" : "register";
  const counts = useQuery(deliveryCountsQuery).data;
  const tabs: ViewTab[] = [
    {
      key: "waiting",
      label: text("tab.waiting"),
      href: "/incoming?box=waiting",
      count: counts?.waiting ?? undefined,
    },
    { key: "accepted", label: text("tab.accepted"), href: "/incoming?state=accepted" },
    { key: "register", label: text("tab.register"), href: "/incoming" },
  ];
  return (
    <Page>
      <PageHeader
        title={text("incoming.title")}
        actions={
          <>
            {registers && <Button href="/incoming/paper">{text("paper.new")}</Button>}
            {view === "register" && <RegisterTools />}
          </>
        }
      />
      <Sheet padding="flush">
        {receives && <ViewTabs label={text("incoming.views")} tabs={tabs} current={view} />}
        {view === "waiting" ? <WaitingBox /> : <RegisterList key={view} view={view} />}
      </Sheet>
    </Page>
  );
}
