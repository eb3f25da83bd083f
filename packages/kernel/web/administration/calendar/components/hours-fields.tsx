import { Button, Form, Input } from "antd";
import type { Season } from "../../../../contract/calendar/index.ts";
import shared from "../../shared/shared.module.css";
import { useText } from "../text.ts";
import styles from "./year-calendar.module.css";

export interface HoursEntries {
  seasons?: Season[];
}

/** What the server takes: no season at all means the hours of the next calendar. */
export const seasonsOf = ({ seasons }: HoursEntries) => (seasons?.length ? seasons : null);

const usual: Season = {
  from: "01-01",
  hours: [
    { from: "08:30", to: "12:00" },
    { from: "14:30", to: "18:00" },
  ],
};

/** Seasons, each with the day of the year on which it begins and its spans of hours. */
export function HoursFields() {
  const text = useText();
  return (
    <Form.List name="seasons">
      {(seasons, { add, remove }) => (
        <div className={shared.stack}>
          {seasons.length === 0 && <p className={shared.hint}>{text("hours.inherited")}</p>}
          {seasons.map(({ key, name }) => (
            <fieldset key={key} className={styles.season}>
              <Form.Item name={[name, "from"]} label={text("hours.from")} extra={text("hours.fromHint")}>
                <Input maxLength={5} placeholder="05-01" />
              </Form.Item>
              <Spans season={name} />
              <Button danger size="small" onClick={() => remove(name)}>
                {text("hours.removeSeason")}
              </Button>
            </fieldset>
          ))}
          <div>
            <Button onClick={() => add(usual)}>{text("hours.addSeason")}</Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}

function Spans({ season }: { season: number }) {
  const text = useText();
  return (
    <Form.List name={[season, "hours"]}>
      {(spans, { add, remove }) => (
        <>
          {spans.map(({ key, name }) => (
            <div key={key} className={styles.spans}>
              <Form.Item name={[name, "from"]} label={text("hours.begin")}>
                <Input type="time" />
              </Form.Item>
              <Form.Item name={[name, "to"]} label={text("hours.end")}>
                <Input type="time" />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)}>
                {text("hours.removeSpan")}
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ from: "14:30", to: "18:00" })}>
            {text("hours.addSpan")}
          </Button>
        </>
      )}
    </Form.List>
  );
}
