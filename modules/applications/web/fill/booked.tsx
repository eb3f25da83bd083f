import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ErrorState } from "@tz/ui";
import { Button } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import type { ApplicationView, Bookings } from "../../contract/index.ts";
import { bookingsQuery } from "../queries.ts";
import { useText } from "../text.ts";
import styles from "./booked.module.css";
import type { Given } from "./use-filling.ts";

interface BookedProps {
  formId: string;
  overlap: NonNullable<ApplicationView["overlap"]>;
  /** What is filled in so far: it says which week and which thing are looked at. */
  given: Given;
}

const form = "YYYY-MM-DD";

/** The week's bookings of what is about to be applied for: who has what, and when. */
export function Booked({ formId, overlap, given }: BookedProps) {
  const text = useText();
  const wanted = given[overlap.resource];
  const [weeks, setWeeks] = useState(0);
  const first = monday(dayOf(given[overlap.time])).add(weeks, "week");
  const last = first.add(6, "day");
  const { data, isError, error, refetch } = useQuery({
    ...bookingsQuery(formId, first.format(form), last.format(form)),
    placeholderData: keepPreviousData,
  });
  const items = data?.items.filter(({ resource }) => !wanted || resource === wanted) ?? [];
  const move = (by: number) => setWeeks((before) => before + by);
  return (
    <section className={styles.booked} aria-label={text("booked.title")}>
      <div className={styles.head}>
        <h3>{text("booked.title")}</h3>
        <Button size="small" icon={<LeftOutlined />} aria-label={text("booked.weekBefore")} onClick={() => move(-1)} />
        <span>{text("booked.week", { from: first.format(form), to: last.format(form) })}</span>
        <Button size="small" icon={<RightOutlined />} aria-label={text("booked.weekAfter")} onClick={() => move(1)} />
      </div>
      <div className={styles.week}>
        {isError ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data && items.length === 0 ? (
          <p className={styles.none}>{text("booked.none")}</p>
        ) : (
          <Days items={items} />
        )}
      </div>
    </section>
  );
}

function Days({ items }: { items: Bookings["items"] }) {
  const text = useText();
  const days = Map.groupBy(
    items.toSorted((a, b) => a.begins.localeCompare(b.begins)),
    ({ begins }) => begins.slice(0, 10),
  );
  return (
    <dl className={styles.days}>
      {[...days].map(([day, own]) => (
        <div key={day}>
          <dt>{text("booked.day", { day, weekday: text(`weekday.${weekdayOf(day)}`) })}</dt>
          {own.map(({ resource, begins, ends, by, department }) => (
            <dd key={`${resource} ${begins}`}>
              <span className={styles.time}>{timesOf(begins, ends)}</span> {resource} {department} {by}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** The day on which a range begins that is being filled in; today while there is none. */
function dayOf(time: unknown): string | undefined {
  const from = typeof time === "object" && time !== null && "from" in time ? time.from : undefined;
  return typeof from === "string" && from !== "" ? from.slice(0, 10) : undefined;
}

const monday = (day: string | undefined) => {
  const date = dayjs(day);
  return date.subtract((date.day() + 6) % 7, "day");
};

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
const weekdayOf = (day: string) => weekdays[dayjs(day).day()] ?? "sunday";

/** 09:00—11:00; with the day on which it ends where that is another. */
const timesOf = (begins: string, ends: string) =>
  `${begins.slice(11)}—${ends.slice(0, 10) === begins.slice(0, 10) ? ends.slice(11) : ends.replace("T", " ")}`;
