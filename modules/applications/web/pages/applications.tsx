import { useLocation } from "@tanstack/react-router";
import { mayUse, useMe } from "@tz/kernel/web/access";
import { address, useAddressFilters } from "@tz/kernel/web/base";
import { Page, PageHeader, Sheet, type ViewTab, ViewTabs } from "@tz/ui";
import { Button } from "antd";
import { useEffect } from "react";
import { applicationFilterNames } from "../list/application-filters.ts";
import { ApplicationList } from "../list/application-list.tsx";
import { KindCards } from "../list/kind-cards.tsx";
import { listAddress } from "../queries.ts";
import { useText } from "../text.ts";

const views = ["kinds", "mine", "handled", "unit"] as const;
type View = (typeof views)[number];

/** 申请: what one can apply for, what one has applied for, what one has handled, and all of the unit for those entitled. */
export default function ApplicationsPage() {
  const text = useText();
  const watches = mayUse(useMe(), { permission: "applications.readUnit" });
  const [{ view: wanted }] = useAddressFilters(["view"]);
  const [filters] = useAddressFilters(applicationFilterNames);
  const { href, pathname } = useLocation();
  useEffect(() => {
    if (pathname === "/applications") listAddress.set(href); // while one leaves, the address is the next page's already
  }, [href, pathname]);
  const offered = views.filter((one) => one !== "unit" || watches);
  const view: View = offered.find((one) => one === wanted) ?? "kinds";
  const tabs = offered.map(
    (key): ViewTab => ({
      key,
      label: text(`view.${key}`),
      href: key === "kinds" ? "/applications" : `/applications?view=${key}`,
    }),
  );
  return (
    <Page>
      <PageHeader
        title={text("applications.title")}
        actions={
          <>
            {view !== "kinds" && (
              <Button href={address("/api/applications/export", { ...filters, view })} download>
                {text("list.export")}
              </Button>
            )}
            {watches && <Button href="/applications/statistics">{text("statistics.title")}</Button>}
          </>
        }
      />
      <Sheet padding="flush">
        <ViewTabs label={text("applications.views")} tabs={tabs} current={view} />
        {view === "kinds" ? <KindCards /> : <ApplicationList key={view} view={view} />}
      </Sheet>
    </Page>
  );
}
