import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { type Column, EmptyState, FilterBar, type FilterField, KeysetList, Page, PageHeader, Sheet } from "@tz/ui";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { type RegionView, regionLevelWords } from "../../../../contract/people/index.ts";
import { useAddressFilters, useBilingual } from "../../../base/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { RegionDrawer } from "../components/region-drawer.tsx";
import { type RegionEntries, RegionFields } from "../components/region-fields.tsx";
import { regionKeys } from "../keys.ts";
import { levelBelow, type PlacedRegion, placeRegions, regionsQuery } from "../regions.ts";
import { useText } from "../text.ts";

/** The tree of regions (GB/T 2260): entered, renamed, ended. */
export default function RegionsPage() {
  const text = useText();
  const [creating, setCreating] = useState<{ below: RegionView | undefined }>();
  const [{ q, state, region }, change] = useAddressFilters(["q", "state", "region"]);
  const regions = useQuery(regionsQuery);
  const all = regions.data ?? [];
  const rows = useMemo(() => shownOf(all, q, state === "ended"), [all, q, state]);
  const opened = all.find(({ code }) => code === region);
  return (
    <Page>
      <PageHeader
        title={text("regions.title")}
        facts={text("regions.what")}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating({ below: undefined })}>
            {text("regions.create")}
          </Button>
        }
      />
      <FilterBar fields={useFields()} values={{ q, state }} onChange={change} />
      <Sheet padding="flush">
        <KeysetList
          label={text("regions.title")}
          list={{
            rows,
            status: regions.isSuccess ? "ready" : regions.status,
            error: regions.error,
            retry: () => void regions.refetch(),
            hasMore: false,
            loadMore: () => undefined,
            loadingMore: false,
          }}
          columns={useColumns()}
          rowKey={({ code }) => code}
          onOpen={({ code }) => change({ region: code })}
          empty={<EmptyState title={text("regions.none")} hint={text("regions.noneHint")} />}
        />
      </Sheet>
      {opened && (
        <RegionDrawer
          key={opened.code}
          region={opened}
          parent={all.find(({ code }) => code === opened.parentCode)}
          onCreateBelow={() => setCreating({ below: opened })}
          onClose={() => change({ region: undefined })}
        />
      )}
      {creating && <CreateDrawer below={creating.below} onClose={() => setCreating(undefined)} />}
    </Page>
  );
}

function shownOf(regions: readonly RegionView[], q: string | undefined, ended: boolean): PlacedRegion[] {
  const words = q?.trim() ?? "";
  return placeRegions(regions).filter(
    ({ code, name, validTo }) => (validTo !== null) === ended && (name.includes(words) || code.startsWith(words)),
  );
}

function CreateDrawer({ below, onClose }: { below: RegionView | undefined; onClose: () => void }) {
  const text = useText();
  const level = below && levelBelow(below.level);
  return (
    <EditDrawer<RegionEntries>
      title={text("regions.create")}
      submit={text("regions.create")}
      initial={{ parentCode: below?.code ?? null, ...(level ? { level } : {}) }}
      sendOf={({ parentCode = null, ...entries }) => ({
        method: "post",
        path: "/api/regions",
        body: { ...entries, parentCode },
      })}
      changes={regionKeys}
      onClose={onClose}
    >
      <RegionFields />
    </EditDrawer>
  );
}

function useColumns(): Column<PlacedRegion>[] {
  const text = useText();
  const bilingual = useBilingual();
  return [
    {
      key: "name",
      title: text("region.name"),
      card: "title",
      render: ({ name, depth }) => <span style={{ paddingInlineStart: `${depth * 1.5}rem` }}>{name}</span>,
    },
    { key: "code", title: text("region.code"), width: "12rem", card: "facts", render: ({ code }) => code },
    {
      key: "level",
      title: text("unit.level"),
      width: "10rem",
      card: "facts",
      render: ({ level }) => bilingual(regionLevelWords[level]),
    },
  ];
}

function useFields() {
  const text = useText();
  return useMemo(
    (): FilterField[] => [
      { kind: "text", key: "q", label: text("regions.search"), placeholder: text("regions.searchHint") },
      {
        kind: "choice",
        key: "state",
        label: text("unit.state"),
        options: [{ value: "ended", label: text("region.ended") }],
      },
    ],
    [text],
  );
}
