import { type QueryKey, useQuery } from "@tanstack/react-query";
import { Form, Input, Radio, Select } from "antd";
import type { z } from "zod";
import type { CalendarView } from "../../../../contract/calendar/index.ts";
import type { RegionList } from "../../../../contract/people/index.ts";
import { api } from "../../../base/index.ts";
import { UnitField } from "../../../people/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { useText } from "../text.ts";
import { type HoursEntries, HoursFields, seasonsOf } from "./hours-fields.tsx";

interface Entries extends HoursEntries {
  of: "unit" | "region";
  unit?: string[];
  regionCode?: string;
  name?: string;
}

interface CreateCalendarDrawerProps {
  changes: readonly QueryKey[];
  onDone: (calendarId: string) => void;
  onClose: () => void;
}

/** Makes a calendar for one unit or for one region with all below it. */
export function CreateCalendarDrawer({ changes, onDone, onClose }: CreateCalendarDrawerProps) {
  const text = useText();
  return (
    <EditDrawer<Entries>
      title={text("calendar.create")}
      submit={text("calendar.create")}
      size={600}
      initial={{ of: "unit", seasons: [] }}
      sentence={() => text("calendar.createSentence")}
      sendOf={({ of, unit, regionCode, name, seasons }) => ({
        method: "post",
        path: "/api/calendars",
        body: {
          owner: of === "unit" ? { unitId: unit?.[0] } : { regionCode },
          name,
          seasons: seasonsOf(seasons ? { seasons } : {}),
        },
      })}
      changes={changes}
      onDone={(made) => onDone((made as CalendarView).id)}
      onClose={onClose}
    >
      <OwnerFields />
      <HoursFields />
    </EditDrawer>
  );
}

function OwnerFields() {
  const text = useText();
  const of = Form.useWatch<Entries["of"] | undefined>("of", Form.useFormInstance());
  const regions = useQuery({
    queryKey: ["regions"],
    queryFn: ({ signal }) => api.get<z.output<typeof RegionList>>("/api/regions", {}, signal),
  });
  const needed = [{ required: true, message: text("needed") }];
  return (
    <>
      <Form.Item name="of" label={text("owner.of")}>
        <Radio.Group
          options={(["unit", "region"] as const).map((value) => ({ value, label: text(`owner.${value}`) }))}
        />
      </Form.Item>
      {of === "region" ? (
        <Form.Item name="regionCode" label={text("owner.region")} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={(regions.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      ) : (
        <Form.Item name="unit" label={text("owner.unit")} rules={needed}>
          <UnitField single />
        </Form.Item>
      )}
      <Form.Item name="name" label={text("calendar.name")} rules={needed}>
        <Input maxLength={50} placeholder={text("calendar.nameHint")} />
      </Form.Item>
    </>
  );
}
