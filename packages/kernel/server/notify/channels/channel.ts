import type { Config } from "../../base/index.ts";
import type { Composed, LeavingNotice } from "../compose.ts";
import { emailChannel } from "./email.ts";
import { smsFileChannel } from "./sms-file.ts";

export interface OutgoingMessage extends Composed {
  /** The same for every attempt, so that a receiver can tell a repetition. */
  id: string;
  address: string;
}

/** A way out of the program. `send` resolves when the other side has taken the message. */
export interface Channel {
  /** What is said of the notices that leave together. */
  compose(notices: readonly LeavingNotice[]): Composed;
  send(message: OutgoingMessage): Promise<void>;
  close?(): void;
}

/** Whether the settings allow this channel. */
export const isConfigured = (channel: "email" | "sms", { smtpUrl, mode }: Config): boolean =>
  channel === "email" ? Boolean(smtpUrl) : mode === "demo";

/** The channels that the settings allow; a name without one cannot send, and says so on the page of system health. */
export function channelsOf(config: Config): Partial<Record<"email" | "sms", Channel>> {
  return {
    ...(config.smtpUrl && { email: emailChannel(config.smtpUrl, config) }),
    ...(isConfigured("sms", config) && { sms: smsFileChannel(config.dataFolder) }),
  };
}
