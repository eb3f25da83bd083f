import { DelegateRequest, DelegationView } from "../../../contract/access/index.ts";
import { command } from "../../base/index.ts";
import { setUpDelegation } from "../delegations/set-up.ts";

export const delegate = command({
  name: "access.delegate",
  summary: { zh: "设立委托", en: "Delegate tasks for a time" },
  input: DelegateRequest,
  output: DelegationView,
  access: "signedIn",
  run: ({ input, ...context }) => setUpDelegation(context, input),
});
