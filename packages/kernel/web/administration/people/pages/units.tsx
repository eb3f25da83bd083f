import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import {
  EmptyState,
  ErrorState,
  FilterBar,
  type FilterField,
  Page,
  PageHeader,
  Sheet,
  Skeleton,
  unitMatches,
  usePhone,
} from "@tz/ui";
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { UnitView } from "../../../../contract/people/index.ts";
import { useAddressFilters } from "../../../base/index.ts";
import { UnitColumns, unitsQuery } from "../../../people/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { type UnitEntries, UnitFields, unitBody } from "../components/unit-fields.tsx";
import { UnitSheet } from "../components/unit-sheet.tsx";
import { directoryKeys } from "../keys.ts";
import { useText } from "../text.ts";

/** Units and their departments: set up, changed, abolished. */
export default function UnitsPage() {
  const text = useText();
  const phone = usePhone();
  const [creating, setCreating] = useState(false);
  const [{ q, unit, state }, change] = useAddressFilters(["q", "unit", "state"]);
  const units = useQuery(unitsQuery);
  const fields = useFields();
  if (units.isPending) return <Skeleton lines={8} />;
  if (units.isError) return <ErrorState error={units.error} onRetry={() => void units.refetch()} />;
  const shown = units.data.filter((one) => one.state === (state ?? "active") && (!q || unitMatches(one, q)));
  return (
    <Page>
      <PageHeader
        title={text("units.title")}
        facts={text("units.count", { count: shown.length })}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
            {text("units.create")}
          </Button>
        }
      />
      <FilterBar fields={fields} values={{ q, state }} onChange={(patch) => change({ ...patch, unit: undefined })} />
      <UnitColumns
        units={shown}
        flat={Boolean(q || state)}
        chosen={unit}
        isAsked={unit !== undefined}
        back={text("units.back")}
        onChoose={(id) => change({ unit: id })}
      >
        {unit && <UnitSheet key={unit} unitId={unit} />}
        {!unit && !phone && (
          <Sheet>
            <EmptyState title={text("units.choose")} hint={text("units.chooseHint")} />
          </Sheet>
        )}
      </UnitColumns>
      {creating && (
        <EditDrawer<UnitEntries>
          title={text("units.create")}
          submit={text("units.create")}
          initial={{ parent: unit ? [unit] : [] }}
          sendOf={(entries) => ({ method: "post", path: "/api/units", body: unitBody(entries) })}
          changes={directoryKeys}
          onClose={() => setCreating(false)}
          onDone={(made) => change({ unit: (made as UnitView).id, q: undefined, state: undefined })}
        >
          <UnitFields />
        </EditDrawer>
      )}
    </Page>
  );
}

function useFields() {
  const text = useText();
  return useMemo(
    (): FilterField[] => [
      { kind: "text", key: "q", label: text("units.search"), placeholder: text("units.searchHint") },
      {
        kind: "choice",
        key: "state",
        label: text("unit.state"),
        options: [{ value: "abolished", label: text("unit.abolished") }],
      },
    ],
    [text],
  );
}
