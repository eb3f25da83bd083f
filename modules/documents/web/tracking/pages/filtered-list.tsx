import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import { type Column, EmptyState, FilterBar, type FilterField, KeysetList, Page, PageHeader, Sheet } from "@tz/ui";
import { useMemo } from "react";
import { deliveriesKey } from "../../incoming/incoming.ts";
import { type Key, type Text, useText } from "../text.ts";
import styles from "../tracking.module.css";

/** What one list of tracking has of its own. */
interface Listed<Row> {
  /** Tells its rows from others that were fetched. */
  name: string;
  words: { title: Key; about: Key; none: Key; noneHint: Key };
  path: string;
  /** What of the address narrows it. */
  filterNames: readonly string[];
  fieldsOf(text: Text): FilterField[];
  columnsOf(text: Text): Column<Row>[];
  href(row: Row): string;
  marked?(row: Row): boolean;
}

/** A page that is one list under its filters, which stand in the address. */
export function FilteredList<Row extends { id: string }>(listed: Listed<Row>) {
  const { name, words, path, filterNames, fieldsOf, columnsOf, href, marked } = listed;
  const text = useText();
  const title = text(words.title);
  const [filters, change] = useAddressFilters(filterNames);
  const list = useKeyset<Row>({ key: [...deliveriesKey, name], path, query: filters });
  const columns = useMemo(() => columnsOf(text), [columnsOf, text]);
  const fields = useMemo(() => fieldsOf(text), [fieldsOf, text]);
  const filtered = filterNames.some((filter) => filters[filter]);
  return (
    <Page>
      <PageHeader title={title} facts={text(words.about)} />
      <Sheet padding="flush">
        <div className={styles.filters}>
          <FilterBar fields={fields} values={filters} onChange={change} />
        </div>
        <KeysetList
          label={title}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={href}
          marked={marked}
          empty={
            <EmptyState
              title={text(filtered ? "filter.none" : words.none)}
              hint={text(filtered ? "filter.noneHint" : words.noneHint)}
            />
          }
        />
      </Sheet>
    </Page>
  );
}
