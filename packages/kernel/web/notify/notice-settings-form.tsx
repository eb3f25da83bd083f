import { FaultNote, toast } from "@tz/ui";
import { Button, Checkbox, TimePicker } from "antd";
import dayjs from "dayjs";
import { useId, useState } from "react";
import type { NoticeSettings } from "../../contract/notify/index.ts";
import { api, useBilingual, useCommand } from "../base/index.ts";
import styles from "./notices.module.css";
import { type NoticeChoices, noticeSettingsKey } from "./settings-part.tsx";
import { useText } from "./text.ts";

const channels = ["sms", "email"] as const;
const form = "HH:mm";
const timeOf = (value: string | null) => (value ? dayjs(value, form) : null);

/** Channels by event, quiet hours, and one mail a day instead of many. */
export function NoticeSettingsForm({ choices: { settings: before, reach, events } }: { choices: NoticeChoices }) {
  const text = useText();
  const bilingual = useBilingual();
  const id = useId();
  const [settings, setSettings] = useState(before);
  const save = useCommand(
    (next: NoticeSettings, key) => api.put<NoticeSettings>("/api/me/notice-settings", { settings: next }, key),
    { changes: [noticeSettingsKey], onDone: () => toast(text("settings.saved")) },
  );
  const change = (patch: Partial<NoticeSettings>) => setSettings((now) => ({ ...now, ...patch }));
  return (
    <>
      <details className={styles.channels}>
        <summary>{text("settings.channels")}</summary>
        <table className={styles.events}>
          <thead>
            <tr>
              <th scope="col">{text("settings.event")}</th>
              {channels.map((channel) => (
                <th key={channel} scope="col">
                  {text(`channel.${channel}`)}
                  {reach[channel] !== "ready" && <small>{text(`channel.${channel}.${reach[channel]}`)}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.map(({ event, name, channels: usual }) => {
              const chosen = settings.events[event] ?? usual;
              return (
                <tr key={event}>
                  <td>{bilingual(name)}</td>
                  {channels.map((channel) => (
                    <td key={channel}>
                      <Checkbox
                        aria-label={text("settings.tell", {
                          event: bilingual(name),
                          channel: text(`channel.${channel}`),
                        })}
                        checked={reach[channel] === "ready" && chosen.includes(channel)}
                        disabled={reach[channel] !== "ready"}
                        onChange={({ target }) =>
                          change({
                            events: {
                              ...settings.events,
                              [event]: target.checked ? [...chosen, channel] : chosen.filter((one) => one !== channel),
                            },
                          })
                        }
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
      <div className={styles.times}>
        <label htmlFor={`${id}quiet`}>
          {text("settings.quiet")}
          <br />
          <TimePicker.RangePicker
            id={{ start: `${id}quiet` }}
            format={form}
            order={false}
            value={[timeOf(settings.quietFrom), timeOf(settings.quietTo)]}
            onChange={(span) =>
              change({ quietFrom: span?.[0]?.format(form) ?? null, quietTo: span?.[1]?.format(form) ?? null })
            }
          />
        </label>
        <label htmlFor={`${id}digest`}>
          {text("settings.digest")}
          <br />
          <TimePicker
            id={`${id}digest`}
            format={form}
            disabled={reach.email !== "ready"}
            value={timeOf(settings.digestAt)}
            onChange={(time) => change({ digestAt: time?.format(form) ?? null })}
          />
        </label>
      </div>
      <p className={styles.always}>{text("settings.always")}</p>
      <FaultNote error={save.error} />
      <Button
        type="primary"
        loading={save.isPending}
        disabled={settings === before}
        onClick={() => save.mutate(settings)}
      >
        {text("settings.save")}
      </Button>
    </>
  );
}
