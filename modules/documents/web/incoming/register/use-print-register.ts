import type { QueryClient } from "@tanstack/react-query";
import type { Page } from "@tz/kernel/contract/base";
import { api, type Query } from "@tz/kernel/web/base";
import { useEffect, useState } from "react";
import type { IncomingRow } from "../../../contract/index.ts";
import { incomingKey } from "../incoming.ts";

const pageSize = 200;
/** What is bound as one book; a longer register is printed from the exported sheet. */
const mostPages = 10;

async function readAll(query: Query) {
  const rows: IncomingRow[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < mostPages; count += 1) {
    const page: Page<IncomingRow> = await api.get("/api/incoming", { ...query, limit: pageSize, cursor });
    rows.push(...page.items);
    cursor = page.next;
    if (cursor === null) break;
  }
  return rows;
}

/** Prints the register as filtered, all of its pages and not only those on the screen. */
export function usePrintRegister(query: Query, client: QueryClient) {
  const [rows, setRows] = useState<readonly IncomingRow[]>();
  const [loading, setLoading] = useState(false);
  useEffect(() => {
    if (!rows) return;
    window.print();
    setRows(undefined);
  }, [rows]);
  const print = async () => {
    setLoading(true);
    try {
      setRows(await client.fetchQuery({ queryKey: [...incomingKey, "print", query], queryFn: () => readAll(query) }));
    } finally {
      setLoading(false);
    }
  };
  return { rows, loading, print: () => void print() };
}
