import { DateText, FaultNote, Printed } from "@tz/ui";
import { Button } from "antd";
import type { EntryView, SeriesView } from "../../../../contract/numbering/index.ts";
import { usePost } from "../../../access/index.ts";
import { type Query, usePrintRows } from "../../../base/index.ts";
import { useText } from "../text.ts";
import { Fate } from "./ledger-columns.tsx";

interface PrintLedgerProps {
  series: SeriesView;
  filters: Query;
}

/** Prints the ledger as filtered, from its first number on, to be bound. */
export function PrintLedger({ series, filters }: PrintLedgerProps) {
  const text = useText();
  const unitName = usePost()?.unitName ?? "";
  const { rows, loading, error, print } = usePrintRows<EntryView>(`/api/number-series/${series.id}/ledger`, filters);
  return (
    <>
      <Button loading={loading} onClick={print}>
        {text("print")}
      </Button>
      <FaultNote error={error} />
      {rows && (
        <Printed title={text("ledger.printed", { unit: unitName, name: series.name })}>
          <LedgerTable entries={rows.toReversed()} />
        </Printed>
      )}
    </>
  );
}

function LedgerTable({ entries }: { entries: readonly EntryView[] }) {
  const text = useText();
  return (
    <table>
      <colgroup>
        <col style={{ width: "22%" }} />
        <col style={{ width: "8%" }} />
        <col />
        <col style={{ width: "10%" }} />
        <col style={{ width: "14%" }} />
      </colgroup>
      <thead>
        <tr>
          {(["number", "state", "fate", "by", "at"] as const).map((column) => (
            <th key={column} scope="col">
              {text(`ledger.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td>{entry.text}</td>
            <td>{text(`state.${entry.state}`)}</td>
            <td>
              <Fate entry={entry} text={text} />
            </td>
            <td>{entry.personName ?? text("ledger.system")}</td>
            <td>
              <DateText value={entry.at} form="minute" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
