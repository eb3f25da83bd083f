import { useQuery } from "@tanstack/react-query";
import { ErrorState, FilterBar, type FilterField, Page, PageHeader, Skeleton, unitMatches, usePhone } from "@tz/ui";
import { useMemo } from "react";
import { useAddressFilters } from "../../base/index.ts";
import { PersonResults } from "../components/person-results.tsx";
import { UnitCard } from "../components/unit-card.tsx";
import { UnitColumns } from "../components/unit-columns.tsx";
import { useText } from "../text.ts";
import { unitsQuery } from "../units.ts";

/** Who works where and how to reach them: by the tree of units, by name, pinyin or telephone. */
export default function DirectoryPage() {
  const text = useText();
  const phone = usePhone();
  const [{ q, unit }, change] = useAddressFilters(["q", "unit"]);
  const units = useQuery(unitsQuery);
  const fields: FilterField[] = useMemo(
    () => [{ kind: "text", key: "q", label: text("directory.search"), placeholder: text("directory.searchHint") }],
    [text],
  );
  if (units.isPending) return <Skeleton lines={8} />;
  if (units.isError) return <ErrorState error={units.error} onRetry={() => void units.refetch()} />;
  const active = units.data.filter(({ state }) => state === "active");
  const asked = active.find(({ id }) => id === unit);
  const chosen = asked ?? (q || phone ? undefined : active[0]);
  return (
    <Page>
      <PageHeader title={text("directory.title")} facts={text("directory.count", { count: active.length })} />
      <FilterBar fields={fields} values={{ q }} onChange={(patch) => change({ ...patch, unit: undefined })} />
      <UnitColumns
        units={q ? active.filter((one) => unitMatches(one, q)) : active}
        flat={Boolean(q)}
        chosen={chosen?.id}
        isAsked={asked !== undefined}
        back={text("directory.allUnits")}
        onChoose={(id) => change({ unit: id })}
      >
        {q && !unit ? <PersonResults words={q} /> : chosen && <UnitCard key={chosen.id} unit={chosen} />}
      </UnitColumns>
    </Page>
  );
}
