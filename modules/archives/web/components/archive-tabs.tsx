import { mayUse, useMe } from "@tz/kernel/web/access";
import { type ViewTab, ViewTabs } from "@tz/ui";
import { useText } from "../text.ts";

const views = [
  "catalogue",
  "pending",
  "boxes",
  "borrowings",
  "transfers",
  "appraisals",
  "statistics",
  "settings",
] as const;
export type ArchiveView = (typeof views)[number];

const open: readonly ArchiveView[] = ["catalogue", "borrowings"];

/** The pages of archives that the reader may go to. */
export function ArchiveTabs({ current }: { current: ArchiveView }) {
  const text = useText();
  const me = useMe();
  const keeps = mayUse(me, { permission: "archives.keep" });
  const approves = mayUse(me, { permission: "archives.approve" });
  const seen = views.filter((view) => keeps || open.includes(view) || (view === "appraisals" && approves));
  const tabs: ViewTab[] = seen.map((key) => ({
    key,
    label: text(`tab.${key}`),
    href: key === "catalogue" ? "/archives" : `/archives/${key}`,
  }));
  return <ViewTabs label={text("title")} tabs={tabs} current={current} />;
}
