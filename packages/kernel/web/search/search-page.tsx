import { Page, PageHeader } from "@tz/ui";
import { useText } from "./text.ts";

/** What was found by words, wherever it stands. */
export default function SearchPage() {
  const text = useText();
  return (
    <Page>
      <PageHeader title={text("search.title")} />
    </Page>
  );
}
