import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { mayUse, useMe } from "@tz/kernel/web/access";
import { useAddressFilters } from "@tz/kernel/web/base";
import { Page, PageHeader, Sheet, type ViewTab, ViewTabs } from "@tz/ui";
import { Button } from "antd";
import { useEffect } from "react";
import { WaitingBox } from "../box/waiting-box.tsx";
import { deliveryCountsQuery, incomingCountsQuery, listAddress } from "../incoming.ts";
import { RegisterList } from "../register/register-list.tsx";
import { RegisterTools } from "../register/register-tools.tsx";
import { useText } from "../text.ts";

type View = "waiting" | "accepted" | "register";

/** Those who receive begin with what waits for them, all others with the register. */
function viewOf(box: string | undefined, receives: boolean): View {
  if (box === "register" || !receives) return "register";
  return box === "accepted" ? "accepted" : "waiting";
}

/** 收文: what waits to be accepted, what waits to be registered, and the register. */
export default function IncomingPage() {
  const text = useText();
  const me = useMe();
  const receives = mayUse(me, { permission: "delivery.receive" });
  const registers = mayUse(me, { permission: "documents.registerIncoming" });
  const [{ box }] = useAddressFilters(["box"]);
  const { href, pathname } = useLocation();
  useEffect(() => {
    if (pathname === "/incoming") listAddress.set(href); // while one leaves, the address is the next page's already
  }, [href, pathname]);
  const view = viewOf(box, receives);
  const waiting = useQuery({ ...deliveryCountsQuery, enabled: receives }).data?.waiting;
  const accepted = useQuery({ ...incomingCountsQuery, enabled: registers }).data?.accepted;
  const tabs: ViewTab[] = [
    {
      key: "waiting",
      label: text("tab.waiting"),
      href: "/incoming",
      count: waiting ?? undefined,
    },
    { key: "accepted", label: text("tab.accepted"), href: "/incoming?box=accepted", count: accepted },
    { key: "register", label: text("tab.register"), href: "/incoming?box=register" },
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
