import { useQuery } from "@tanstack/react-query";
import { ErrorState, Facts, nameUnits, Sheet, Skeleton, StatusTag } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import type { z } from "zod";
import { regionLevelWords, type UnitDetail, unitKindWords } from "../../../../contract/people/index.ts";
import { api, useBilingual } from "../../../base/index.ts";
import { useUnitChoices } from "../../../people/index.ts";
import { ActDrawer, EditDrawer } from "../../shared/index.ts";
import { directoryKeys } from "../keys.ts";
import { regionsQuery } from "../regions.ts";
import { useText } from "../text.ts";
import { Departments } from "./departments.tsx";
import { Leaders } from "./leaders.tsx";
import { type UnitEntries, UnitFields, unitBody } from "./unit-fields.tsx";

type Detail = z.output<typeof UnitDetail>;

/** One unit: what it is, its departments, its leaders in their order, and what may be done with it. */
export function UnitSheet({ unitId }: { unitId: string }) {
  const unit = useQuery({
    queryKey: ["unit", unitId],
    queryFn: ({ signal }) => api.get<Detail>(`/api/units/${unitId}`, {}, signal),
  });
  if (unit.isPending) return <Skeleton kind="text" lines={8} />;
  if (unit.isError) return <ErrorState error={unit.error} onRetry={() => void unit.refetch()} />;
  return (
    <>
      <AboutUnit unit={unit.data} />
      <Departments unitId={unitId} />
      <Leaders key={unit.dataUpdatedAt} unitId={unitId} leaders={unit.data.leaders} />
    </>
  );
}

function AboutUnit({ unit }: { unit: Detail }) {
  const text = useText();
  const bilingual = useBilingual();
  const { units } = useUnitChoices();
  const regions = useQuery(regionsQuery);
  const regionName = regions.data?.find(({ code }) => code === unit.regionCode)?.name;
  const [doing, setDoing] = useState<"change" | "abolish">();
  const named = (ids: readonly string[]) => nameUnits(ids, units, []).join(text("comma"));
  const close = () => setDoing(undefined);
  const buttons = (
    <>
      {unit.may.includes("change") && <Button onClick={() => setDoing("change")}>{text("unit.change")}</Button>}
      {unit.may.includes("abolish") && (
        <Button danger onClick={() => setDoing("abolish")}>
          {text("unit.abolish")}
        </Button>
      )}
    </>
  );
  return (
    <Sheet title={unit.name} extra={buttons}>
      <Facts
        facts={[
          { label: text("unit.shortName"), value: unit.shortName },
          { label: text("unit.code"), value: unit.code },
          { label: text("unit.documentCode"), value: unit.documentCode ?? text("unit.noDocumentCode") },
          { label: text("unit.kind"), value: bilingual(unitKindWords[unit.kind]) },
          { label: text("unit.level"), value: bilingual(regionLevelWords[unit.level]) },
          { label: text("unit.region"), value: regionName ? `${regionName}（${unit.regionCode}）` : unit.regionCode },
          { label: text("unit.parent"), value: unit.parentId && named([unit.parentId]) },
          { label: text("unit.dual"), value: named(unit.dualLeaderUnitIds) },
          {
            label: text("unit.state"),
            value: unit.state === "abolished" ? <StatusTag tone="bad">{text("unit.abolished")}</StatusTag> : null,
          },
        ]}
      />
      {doing === "change" && (
        <EditDrawer<UnitEntries>
          title={text("unit.changeTitle", { name: unit.name })}
          submit={text("save")}
          initial={{ ...unit, parent: unit.parentId ? [unit.parentId] : [] }}
          sendOf={(entries) => ({
            method: "patch",
            path: `/api/units/${unit.id}`,
            body: { ...unitBody(entries), version: unit.version },
          })}
          changes={directoryKeys}
          onClose={close}
        >
          <UnitFields />
        </EditDrawer>
      )}
      {doing === "abolish" && (
        <ActDrawer
          act={{
            title: text("unit.abolish"),
            sentence: text("unit.abolishSentence", { name: unit.name }),
            confirm: text("unit.abolish"),
            danger: true,
            send: () => ({ method: "post", path: `/api/units/${unit.id}/abolish`, body: { version: unit.version } }),
          }}
          changes={[...directoryKeys, ["unitGroups"]]}
          onClose={close}
        />
      )}
    </Sheet>
  );
}
