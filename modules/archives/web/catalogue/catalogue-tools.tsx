import { useMutation } from "@tanstack/react-query";
import type { Page } from "@tz/kernel/contract/base";
import { address, api, type Query } from "@tz/kernel/web/base";
import { FaultNote } from "@tz/ui";
import { Button } from "antd";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import type { CatalogueRow } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { PrintedCatalogue } from "./printed-catalogue.tsx";

const pageSize = 200;
/** What is bound as one book; a longer catalogue is printed from the exported sheet. */
const mostPages = 10;

async function readAll(query: Query): Promise<CatalogueRow[]> {
  const rows: CatalogueRow[] = [];
  for (let cursor: string | null = null, count = 0; count < mostPages; count += 1) {
    const page: Page<CatalogueRow> = await api.get("/api/archives/items", { ...query, limit: pageSize, cursor });
    rows.push(...page.items);
    cursor = page.next;
    if (cursor === null) break;
  }
  return rows;
}

/** Takes the catalogue away, as filtered: as an Excel sheet, or printed to be bound. */
export function CatalogueTools({ filters }: { filters: Query }) {
  const text = useText();
  const printing = useMutation({ mutationFn: () => readAll(filters) });
  const { data: rows, reset } = printing;
  useEffect(() => {
    if (!rows) return;
    window.print();
    reset();
  }, [rows, reset]);
  return (
    <>
      <Button href={address("/api/archives/catalogue.xlsx", filters)} download>
        {text("catalogue.export")}
      </Button>
      <Button loading={printing.isPending} onClick={() => printing.mutate()}>
        {text("catalogue.print")}
      </Button>
      <FaultNote error={printing.error} />
      {rows && createPortal(<PrintedCatalogue rows={rows} />, document.body)}
    </>
  );
}
