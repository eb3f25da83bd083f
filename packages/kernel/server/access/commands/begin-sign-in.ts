import { z } from "zod";
import { SignInChallenge } from "../../../contract/access/index.ts";
import { command } from "../../base/index.ts";
import { newChallenge } from "../methods/challenge.ts";
import { requireAllowed } from "../methods/method-rule.ts";
import { methodNamed } from "../methods/sign-in-method.ts";
import { refuseBusyAddress } from "../password/guard.ts";
import { currentSettings } from "../password/settings.ts";

/** Asks for what a browser must answer to sign in by another way than the password. */
export const beginSignIn = command({
  name: "access.begin-sign-in",
  summary: { zh: "开始其他方式登录", en: "Begin to sign in by another way" },
  input: z.object({ method: z.string().max(40) }),
  output: SignInChallenge,
  access: "public",
  refuses: ["access.address_throttled", "access.method_off"],
  secret: true,
  async prepare({ input: { method }, services, caller, now }) {
    methodNamed(services, method);
    const settings = await currentSettings(services.db);
    requireAllowed(settings, method);
    const ip = caller.ip ?? "";
    await refuseBusyAddress(services.db, ip, settings, now);
    // Where the office says its address, a page under another one (a copy that passes everything on) signs in vain.
    const { publicUrl } = services.config;
    return { ip, origin: publicUrl ? new URL(publicUrl).origin : caller.origin };
  },
  async run({ tx, now, input: { method }, prepared, note }) {
    const { id, nonce, origin, expiresAt } = await newChallenge(tx, { ...prepared, method, now });
    note({ method });
    return { id, nonce: nonce.toString("base64"), origin, expiresAt: expiresAt.toISOString() };
  },
});
