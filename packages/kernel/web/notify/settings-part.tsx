import { useQuery } from "@tanstack/react-query";
import { ErrorState, Skeleton } from "@tz/ui";
import type { Bilingual } from "../../contract/base/index.ts";
import type { ChannelReach, NoticeSettings } from "../../contract/notify/index.ts";
import { api } from "../base/index.ts";
import { NoticeSettingsForm } from "./notice-settings-form.tsx";

export interface NoticeChoices {
  settings: NoticeSettings;
  reach: Record<"email" | "sms", ChannelReach>;
  events: { event: string; name: Bilingual; channels: ("email" | "sms")[] }[];
}

export const noticeSettingsKey = ["noticeSettings"];

/** How one wants to be told of what happens. */
export default function NoticeSettingsPart() {
  const choices = useQuery({
    queryKey: noticeSettingsKey,
    queryFn: ({ signal }) => api.get<NoticeChoices>("/api/me/notice-settings", {}, signal),
  });
  if (choices.isPending) return <Skeleton kind="text" lines={4} />;
  if (choices.isError) return <ErrorState error={choices.error} onRetry={() => void choices.refetch()} />;
  return <NoticeSettingsForm key={choices.dataUpdatedAt} choices={choices.data} />;
}
