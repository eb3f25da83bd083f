import { Checkbox } from "antd";
import type { NoticeSettings } from "../../contract/notify/index.ts";
import { useBilingual } from "../base/index.ts";
import styles from "./notices.module.css";
import type { NoticeChoices } from "./settings-part.tsx";
import { useText } from "./text.ts";

const channels = ["sms", "email"] as const;

interface ChannelsByEventProps extends Pick<NoticeChoices, "reach" | "events"> {
  value: NoticeSettings["events"];
  onChange: (events: NoticeSettings["events"]) => void;
}

/** By which channels one is told of each event; one that does not reach the reader says why. */
export function ChannelsByEvent({ reach, events, value, onChange }: ChannelsByEventProps) {
  const text = useText();
  const bilingual = useBilingual();
  return (
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
            const chosen = value[event] ?? usual;
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
                        onChange({
                          ...value,
                          [event]: target.checked ? [...chosen, channel] : chosen.filter((one) => one !== channel),
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
  );
}
