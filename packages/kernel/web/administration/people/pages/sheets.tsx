import { Page, PageHeader, Sheet } from "@tz/ui";
import { SheetImport } from "../components/sheet-import.tsx";
import { useText } from "../text.ts";

/** Units and people by sheets: template, present data, import. */
export default function SheetsPage() {
  const text = useText();
  return (
    <Page width="narrow">
      <PageHeader title={text("sheets.title")} facts={text("sheets.what")} />
      <Sheet title={text("sheets.units")}>
        <SheetImport of="units" />
      </Sheet>
      <Sheet title={text("sheets.people")}>
        <SheetImport of="people" />
      </Sheet>
    </Page>
  );
}
