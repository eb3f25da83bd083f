import { EmptyState, Page, PageHeader, Sheet } from "@tz/ui";
import { Button } from "antd";
import { useText } from "../text.ts";

/** An address without a page, or one that is not for this person: both look alike. */
export function PageMissing() {
  const text = useText();
  return (
    <Page width="narrow">
      <PageHeader title={text("missing.title")} />
      <Sheet>
        <EmptyState title={text("missing.hint")} action={<Button href="/">{text("missing.home")}</Button>} />
      </Sheet>
    </Page>
  );
}
