import { EditOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { useMe } from "@tz/kernel/web/access";
import { useAddressFilters, useBilingual, useKeyset } from "@tz/kernel/web/base";
import { EmptyState, FilterBar, KeysetList, Page, PageHeader, Sheet, useShortcut, ViewTabs } from "@tz/ui";
import { Button } from "antd";
import { useMemo } from "react";
import type { OutgoingRow } from "../../contract/index.ts";
import { documentsKey } from "../queries.ts";
import { useText } from "../text.ts";
import { outgoingColumns } from "./columns.tsx";
import { outgoingFilterNames, outgoingFilters } from "./filters.ts";
import styles from "./outgoing.module.css";

/** The documents one drafted, and all that one's unit issues. */
export default function OutgoingPage() {
  const text = useText();
  const bilingual = useBilingual();
  const [{ box: wanted }] = useAddressFilters(["box"]);
  const [filters, change] = useAddressFilters(outgoingFilterNames);
  const seesUnit = useMe().permissions.includes("documents.readUnit");
  const box = wanted === "unit" && seesUnit ? "unit" : "mine";
  const { q, type, ...others } = filters;
  const list = useKeyset<OutgoingRow>({
    key: [...documentsKey, "outgoing"],
    path: "/api/documents/outgoing",
    query: { box, text: q, documentType: type, ...others },
  });
  const fields = useMemo(() => outgoingFilters(text, bilingual), [text, bilingual]);
  const columns = useMemo(() => outgoingColumns(text, bilingual), [text, bilingual]);
  const filtered = outgoingFilterNames.some((name) => filters[name]);
  return (
    <Page>
      <PageHeader title={text("outgoing.title")} actions={<DraftButton />} />
      <Sheet padding="flush">
        {seesUnit && (
          <ViewTabs
            label={text("outgoing.boxes")}
            current={box}
            tabs={[
              { key: "mine", label: text("outgoing.mine"), href: "/documents/outgoing" },
              { key: "unit", label: text("outgoing.unit"), href: "/documents/outgoing?box=unit" },
            ]}
          />
        )}
        <div className={styles.filters}>
          <FilterBar fields={fields} values={filters} onChange={change} />
        </div>
        <KeysetList
          label={text("outgoing.title")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ id }) => `/documents/${id}`}
          empty={<Nothing filtered={filtered} box={box} />}
        />
      </Sheet>
    </Page>
  );
}

/** The one thing that stands out: begin a draft. */
function DraftButton() {
  const text = useText();
  const navigate = useNavigate();
  useShortcut("n", text("draft.new"), () => void navigate({ to: "/documents/new" }));
  if (!useMe().permissions.includes("documents.draft")) return null;
  return (
    <Button type="primary" icon={<EditOutlined />} href="/documents/new">
      {text("draft.new")}
    </Button>
  );
}

function Nothing({ filtered, box }: { filtered: boolean; box: "mine" | "unit" }) {
  const text = useText();
  if (filtered) return <EmptyState title={text("outgoing.nothing")} hint={text("outgoing.nothingHint")} />;
  return <EmptyState title={text(`outgoing.none.${box}`)} hint={text(`outgoing.noneHint.${box}`)} />;
}
