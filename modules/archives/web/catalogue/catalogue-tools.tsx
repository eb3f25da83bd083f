import { address, type Query, usePrintRows } from "@tz/kernel/web/base";
import { FaultNote } from "@tz/ui";
import { Button } from "antd";
import type { CatalogueRow } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { PrintedCatalogue } from "./printed-catalogue.tsx";

/** Takes the catalogue away, as filtered: as an Excel sheet, or printed to be bound. */
export function CatalogueTools({ filters }: { filters: Query }) {
  const text = useText();
  const { rows, loading, error, print } = usePrintRows<CatalogueRow>("/api/archives/items", filters);
  return (
    <>
      <Button href={address("/api/archives/catalogue.xlsx", filters)} download>
        {text("catalogue.export")}
      </Button>
      <Button loading={loading} onClick={print}>
        {text("catalogue.print")}
      </Button>
      <FaultNote error={error} />
      {rows && <PrintedCatalogue rows={rows} />}
    </>
  );
}
