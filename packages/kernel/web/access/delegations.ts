import type { Tone } from "@tz/ui";
import type { DelegationView } from "../../contract/access/index.ts";

export const delegationsKey = ["delegations"];

export const delegationTones: Record<DelegationView["state"], Tone> = {
  upcoming: "plain",
  running: "active",
  over: "plain",
  revoked: "plain",
};
