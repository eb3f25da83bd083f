import { useBilingual } from "@tz/kernel/web/base";
import { Printed } from "@tz/ui";
import { type CatalogueRow, retentionEntries } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { useText } from "../text.ts";

const columns = ["place", "code", "number", "author", "title", "date", "secrecy", "pages", "note"] as const;

/** The nine columns of 归档文件目录 (DA/T 22-2015) as a table. */
export function CatalogueTable({ rows }: { rows: readonly CatalogueRow[] }) {
  const text = useText();
  return (
    <table className={styles.report}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.short}>
              {text(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.id}>
            <td>{at + 1}</td>
            <td>{row.code}</td>
            <td>{row.documentNumber}</td>
            <td>{row.author}</td>
            <td>{row.title}</td>
            <td className={styles.short}>{row.date.replaceAll("-", "")}</td>
            <td>{row.secrecy === "internal" && text("secrecy.internal")}</td>
            <td>{row.pages}</td>
            <td>{row.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The catalogue as it is printed and bound, a sheet for each year and retention. Not on the screen. */
export function PrintedCatalogue({ rows }: { rows: readonly CatalogueRow[] }) {
  const text = useText();
  const say = useBilingual();
  const ordered = rows.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const volumes = Map.groupBy(ordered, ({ year, retention }) => `${year} ${retention}`);
  return (
    <Printed>
      {[...volumes].map(([key, volume]) => {
        const { unitName, year, retention } = volume[0]!;
        return (
          <div key={key} className={styles.volume}>
            <h1>{text("print.catalogue", { unit: unitName, year, retention: say(retentionEntries[retention]) })}</h1>
            <CatalogueTable rows={volume} />
          </div>
        );
      })}
    </Printed>
  );
}
