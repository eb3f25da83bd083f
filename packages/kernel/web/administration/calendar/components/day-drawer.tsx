import { Form, Input, Radio } from "antd";
import type { CalendarDay } from "../../../../contract/calendar/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { isWeekend } from "../month-grid.ts";
import { useText } from "../text.ts";

type Choice = "rest" | "work" | "usual";
interface Entries {
  choice: Choice;
  name?: string;
}

interface DayDrawerProps {
  calendarId: string;
  day: string;
  entered: CalendarDay | undefined;
  onClose: () => void;
}

/** Makes a day one of rest or of work, or takes such a change back. */
export function DayDrawer({ calendarId, day, entered, onClose }: DayDrawerProps) {
  const text = useText();
  const path = `/api/calendars/${calendarId}/days`;
  const present: Choice = entered ? (entered.working ? "work" : "rest") : "usual";
  return (
    <EditDrawer<Entries>
      title={text("day.title", { day })}
      submit={text("save")}
      initial={{
        choice: present === "usual" ? (isWeekend(day) ? "work" : "rest") : present,
        name: entered?.name ?? "",
      }}
      sentence={() => text("day.sentence")}
      sendOf={({ choice, name }) =>
        choice === "usual"
          ? { method: "delete", path, body: { days: [day] } }
          : {
              method: "put",
              path,
              body: { days: [{ day, working: choice === "work", name: name?.trim() || null }] },
            }
      }
      changes={[["calendars"], ["calendarDays"]]}
      onClose={onClose}
    >
      <Form.Item name="choice" label={text("day.choice")}>
        <Radio.Group
          options={(["rest", "work", "usual"] as const).map((value) => ({ value, label: text(`day.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="name" label={text("day.name")}>
        <Input maxLength={50} placeholder={text("day.nameHint")} />
      </Form.Item>
    </EditDrawer>
  );
}
