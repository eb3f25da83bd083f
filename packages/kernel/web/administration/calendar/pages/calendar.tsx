import { ErrorState, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Button, InputNumber, Select } from "antd";
import { useState } from "react";
import type { CalendarView } from "../../../../contract/calendar/index.ts";
import { useAddressFilters, useKeyset } from "../../../base/index.ts";
import { ActDrawer } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import { CreateCalendarDrawer } from "../components/create-calendar-drawer.tsx";
import { HolidaysDrawer } from "../components/holidays-drawer.tsx";
import { HoursDrawer } from "../components/hours-drawer.tsx";
import { SeasonList } from "../components/season-list.tsx";
import { YearCalendar } from "../components/year-calendar.tsx";
import { useText } from "../text.ts";

const calendarKeys = [["calendars"], ["calendarDays"]] as const;

/** Working calendars: hours, the year with its changed days, and the holidays from the published notice. */
export default function CalendarPage() {
  const text = useText();
  const [{ calendar: asked, year: askedYear }, change] = useAddressFilters(["calendar", "year"]);
  const [creating, setCreating] = useState(false);
  const list = useKeyset<CalendarView>({ key: ["calendars"], path: "/api/calendars", query: { limit: 200 } });
  if (list.status === "pending") return <Skeleton lines={8} />;
  if (list.status === "error") return <ErrorState error={list.error} onRetry={list.retry} />;
  const common = list.rows.find(({ unitId, regionCode }) => !unitId && !regionCode);
  const calendar = list.rows.find(({ id }) => id === asked) ?? common ?? list.rows[0];
  const year = Number(askedYear) || new Date().getFullYear();
  return (
    <Page>
      <PageHeader
        title={text("calendar.title")}
        facts={text("calendar.what")}
        actions={<Button onClick={() => setCreating(true)}>{text("calendar.create")}</Button>}
      />
      <div className={styles.buttons}>
        <label htmlFor="calendar-choice">{text("calendar.choice")}</label>
        <Select
          id="calendar-choice"
          style={{ minWidth: "14rem" }}
          value={calendar?.id ?? null}
          onChange={(id) => change({ calendar: id })}
          options={list.rows.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <label htmlFor="calendar-year">{text("calendar.year")}</label>
        <InputNumber
          id="calendar-year"
          min={2000}
          max={2100}
          precision={0}
          value={year}
          onChange={(value) => change({ year: value ? String(value) : undefined })}
        />
      </div>
      {calendar && <OneCalendar key={calendar.id} calendar={calendar} year={year} isCommon={calendar === common} />}
      {creating && (
        <CreateCalendarDrawer
          changes={calendarKeys}
          onDone={(id) => change({ calendar: id })}
          onClose={() => setCreating(false)}
        />
      )}
    </Page>
  );
}

interface OneCalendarProps {
  calendar: CalendarView;
  year: number;
  isCommon: boolean;
}

function OneCalendar({ calendar, year, isCommon }: OneCalendarProps) {
  const text = useText();
  const [doing, setDoing] = useState<"holidays" | "hours" | "remove">();
  const close = () => setDoing(undefined);
  const listed = calendar.listedYears.includes(year);
  return (
    <>
      <Sheet
        title={text("hours.title")}
        extra={
          <>
            <Button onClick={() => setDoing("hours")}>{text("hours.change")}</Button>
            {!isCommon && (
              <Button danger onClick={() => setDoing("remove")}>
                {text("calendar.remove")}
              </Button>
            )}
          </>
        }
      >
        <SeasonList seasons={calendar.seasons} />
      </Sheet>
      <Sheet
        title={text("days.title", { year })}
        extra={
          <Button type="primary" onClick={() => setDoing("holidays")}>
            {text("holidays.title")}
          </Button>
        }
      >
        <p className={styles.hint}>{text(listed ? "days.listed" : "days.unlisted", { year })}</p>
        <YearCalendar calendarId={calendar.id} year={year} />
      </Sheet>
      {doing === "holidays" && (
        <HolidaysDrawer calendar={calendar} year={year} changes={calendarKeys} onClose={close} />
      )}
      {doing === "hours" && <HoursDrawer calendar={calendar} changes={calendarKeys} onClose={close} />}
      {doing === "remove" && (
        <ActDrawer
          act={{
            title: text("calendar.remove"),
            sentence: text("calendar.removeSentence", { name: calendar.name }),
            confirm: text("calendar.remove"),
            danger: true,
            send: () => ({ method: "delete", path: `/api/calendars/${calendar.id}` }),
          }}
          changes={calendarKeys}
          onClose={close}
        />
      )}
    </>
  );
}
