import { FaultNote, toast } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import type { NoticeSettings } from "../../contract/notify/index.ts";
import { api, useCommand } from "../base/index.ts";
import { ChannelsByEvent } from "./channels-by-event.tsx";
import { NoticeTimes } from "./notice-times.tsx";
import styles from "./notices.module.css";
import { type NoticeChoices, noticeSettingsKey } from "./settings-part.tsx";
import { useText } from "./text.ts";

/** Channels by event, quiet hours, and one mail a day instead of many. */
export function NoticeSettingsForm({ choices: { settings: before, reach, events } }: { choices: NoticeChoices }) {
  const text = useText();
  const [settings, setSettings] = useState(before);
  const save = useCommand(
    (next: NoticeSettings, key) => api.put<NoticeSettings>("/api/me/notice-settings", { settings: next }, key),
    { changes: [noticeSettingsKey], onDone: () => toast(text("settings.saved")) },
  );
  const change = (patch: Partial<NoticeSettings>) => setSettings((now) => ({ ...now, ...patch }));
  return (
    <>
      <ChannelsByEvent
        reach={reach}
        events={events}
        value={settings.events}
        onChange={(chosen) => change({ events: chosen })}
      />
      <NoticeTimes value={settings} mails={reach.email === "ready"} onChange={change} />
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
