import { useQuery } from "@tanstack/react-query";
import { EmptyState, FilterBar, type FilterField, KeysetList, Page, PageHeader, Sheet } from "@tz/ui";
import { useMemo } from "react";
import type { SearchHit } from "../../contract/search/index.ts";
import { address, useAddressFilters, useBilingual, useKeyset } from "../base/index.ts";
import { hitColumns } from "./hit-columns.tsx";
import { kindsQuery } from "./kinds.ts";
import { spanOf } from "./span.ts";
import { useText } from "./text.ts";

const names = ["q", "type", "from", "until"];

/** What was found by words, wherever it stands; only what the reader may see. */
export default function SearchPage() {
  const text = useText();
  const bilingual = useBilingual();
  const [values, change] = useAddressFilters(names);
  const { q, type, from, until } = values;
  const kinds = useQuery(kindsQuery).data;
  const fields = useMemo(
    (): FilterField[] => [
      { kind: "text", key: "q", label: text("filter.words"), placeholder: text("filter.wordsHint") },
      {
        kind: "choice",
        key: "type",
        label: text("filter.kind"),
        options: (kinds ?? []).map((kind) => ({ value: kind.type, label: bilingual(kind) })),
      },
      { kind: "dates", key: "from", untilKey: "until", label: text("filter.dates") },
    ],
    [text, kinds, bilingual],
  );
  const list = useKeyset<SearchHit>({
    key: ["search"],
    path: "/api/search",
    query: { q, type, ...spanOf(from, until) },
    enabled: Boolean(q),
  });
  const columns = useMemo(
    () => hitColumns(text, (hit) => kinds?.find((kind) => kind.type === hit.type), bilingual),
    [text, kinds, bilingual],
  );
  return (
    <Page>
      <PageHeader title={text("search.title")} />
      <FilterBar fields={fields} values={values} onChange={change} />
      <Sheet padding="flush">
        {q ? (
          <KeysetList
            label={text("search.found", { words: q })}
            list={list}
            columns={columns}
            rowKey={(hit) => `${hit.type} ${hit.id}`}
            href={({ link }) => link}
            empty={
              <EmptyState
                title={text("search.nothing", { words: q })}
                hint={text("search.nothingHint")}
                action={<a href={address("/directory", { q })}>{text("search.inDirectory")}</a>}
              />
            }
          />
        ) : (
          <EmptyState title={text("search.ask")} hint={text("search.askHint")} />
        )}
      </Sheet>
    </Page>
  );
}
