import type { AccountView } from "../../../../contract/access/index.ts";
import type { Act, Send } from "../../shared/index.ts";
import type { Text } from "../text.ts";

export type AccountStep = AccountView["may"][number];

/** What each step says beforehand and sends. */
export function accountAct(text: Text, { personId, name, account }: AccountView, step: AccountStep): Act {
  const path = `/api/people/${personId}`;
  const sends: Record<AccountStep, (reason: string) => Send> = {
    issuePassword: () => ({ method: "post", path: `${path}/password` }),
    unlock: () => ({ method: "post", path: `${path}/unlock` }),
    suspend: (reason) => ({ method: "post", path: `${path}/suspend`, body: { reason } }),
    resetTotp: () => ({ method: "post", path: `${path}/totp/reset` }),
    endSessions: () => ({ method: "delete", path: `${path}/sessions` }),
  };
  return {
    title: text(`step.${step}`),
    sentence: text(`step.${step}Sentence`, { name, account }),
    confirm: text(`step.${step}`),
    danger: step === "suspend",
    ...(step === "suspend" ? { asks: text("step.reason") } : {}),
    send: sends[step],
  };
}
