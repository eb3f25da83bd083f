import type zh from "./zh.ts";

export default {
  "bell.name": "Notices",
  "drawer.title": "Notices",
  "drawer.readAll": "Mark all read",
  "drawer.none": "No notices",
  "drawer.noneHint": "New tasks, arrivals and reminders appear here.",
  "drawer.urgent": "Urgent",
  "drawer.more": "Show more",
  "settings.channels": "Text messages and e-mail by event",
  "settings.event": "Tell me of",
  "settings.tell": "{{event}}: {{channel}}",
  "settings.quiet": "Quiet hours (urgent matters excepted)",
  "settings.digest": "One mail a day at (empty: each at once)",
  "settings.always": "Notices in the program itself always come, whatever is set above.",
  "settings.save": "Save",
  "settings.saved": "Saved",
  "channel.sms": "Text message",
  "channel.email": "E-mail",
} satisfies Record<keyof typeof zh, string>;
