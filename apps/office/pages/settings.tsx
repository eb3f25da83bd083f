import { mayUse, useMe, useSignOut } from "@tz/kernel/web/access";
import { useBilingual } from "@tz/kernel/web/base";
import { Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Button } from "antd";
import { lazy, Suspense } from "react";
import { modules } from "../modules.ts";
import { useText } from "../text.ts";

const parts = modules
  .flatMap(({ settings }) => settings.map((part) => ({ ...part, Part: lazy(part.part) })))
  .toSorted((a, b) => a.order - b.order);

/** My settings: one sheet for each part that the modules bring. */
export default function SettingsPage() {
  const text = useText();
  const me = useMe();
  const signOut = useSignOut();
  const bilingual = useBilingual();
  return (
    <Page width="narrow">
      <PageHeader
        title={text("settings.title")}
        facts={text("settings.account", { name: me.name, account: me.account })}
        actions={
          <Button loading={signOut.isPending} onClick={signOut.ask}>
            {text("person.signOut")}
          </Button>
        }
      />
      {signOut.question}
      {parts
        .filter((part) => mayUse(me, part))
        .map(({ key, label, Part }) => (
          <Sheet key={key} title={bilingual(label)}>
            <Suspense fallback={<Skeleton kind="text" lines={3} />}>
              <Part />
            </Suspense>
          </Sheet>
        ))}
    </Page>
  );
}
