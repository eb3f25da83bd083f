import { mayUse, useMe } from "@tz/kernel/web/access";
import type { SettingsPart } from "@tz/kernel/web/base";
import { Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { modules } from "../modules.ts";
import { useText } from "../text.ts";

const parts = modules
  .flatMap(({ name, settings }) => settings.map((part) => ({ ...part, name, Part: lazy(part.part) })))
  .toSorted((a: SettingsPart, b: SettingsPart) => a.order - b.order);

/** My settings: one sheet for each part that the modules bring. */
export default function SettingsPage() {
  const text = useText();
  const me = useMe();
  const { t } = useTranslation();
  return (
    <Page width="narrow">
      <PageHeader
        title={text("settings.title")}
        facts={text("settings.account", { name: me.name, account: me.account })}
      />
      {parts
        .filter((part) => mayUse(me, part))
        .map(({ key, name, label, Part }) => (
          <Sheet key={key} title={t(label, { ns: name })}>
            <Suspense fallback={<Skeleton kind="text" lines={3} />}>
              <Part />
            </Suspense>
          </Sheet>
        ))}
    </Page>
  );
}
