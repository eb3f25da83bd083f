import { mayUse, useMe } from "@tz/kernel/web/access";
import { useAddressFilters, useBilingual, useKeyset } from "@tz/kernel/web/base";
import { EmptyState, FilterBar, KeysetList, Page, PageHeader, Sheet } from "@tz/ui";
import dayjs from "dayjs";
import { useMemo } from "react";
import type { CatalogueRow } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { CatalogueTools } from "../catalogue/catalogue-tools.tsx";
import { catalogueColumns } from "../catalogue/columns.tsx";
import { catalogueFields, catalogueFilterNames } from "../catalogue/filters.ts";
import { ImportButton } from "../catalogue/import-button.tsx";
import { ArchiveTabs } from "../components/archive-tabs.tsx";
import { useRetentionOptions } from "../components/fields.tsx";
import { archivesKey } from "../queries.ts";
import { useText } from "../text.ts";

/** 归档文件目录: what the unit keeps, what one took part in, and the open catalogues of others. */
export default function CataloguePage() {
  const text = useText();
  const say = useBilingual();
  const retention = useRetentionOptions();
  const keeps = mayUse(useMe(), { permission: "archives.keep" });
  const [filters, change] = useAddressFilters(catalogueFilterNames);
  const list = useKeyset<CatalogueRow>({
    key: [...archivesKey, "items"],
    path: "/api/archives/items",
    query: filters,
  });
  const columns = useMemo(() => catalogueColumns(text, say), [text, say]);
  const filtered = catalogueFilterNames.some((name) => filters[name]);
  return (
    <Page>
      <PageHeader
        title={text("title")}
        actions={
          keeps && (
            <>
              <ImportButton />
              <CatalogueTools filters={filters} />
            </>
          )
        }
      />
      <Sheet padding="flush">
        <ArchiveTabs current="catalogue" />
        <div className={styles.filters} data-print="hide">
          <FilterBar fields={catalogueFields(text, retention, dayjs().year())} values={filters} onChange={change} />
        </div>
        <KeysetList
          label={text("catalogue.title")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ id }) => `/archives/${id}`}
          empty={
            <EmptyState
              title={text(filtered ? "filter.none" : "catalogue.none")}
              hint={text(filtered ? "filter.noneHint" : "catalogue.noneHint")}
            />
          }
        />
      </Sheet>
    </Page>
  );
}
