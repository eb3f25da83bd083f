import { z } from "zod";
import { SignedIn } from "../../../contract/access/index.ts";
import { AppError, type Config, command } from "../../base/index.ts";
import { findCandidate, hasLivePost } from "../password/candidate.ts";
import { currentSettings } from "../password/settings.ts";
import { createSession } from "../session/create-session.ts";

const loopback = /^(127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|localhost)$/;

/** One click is enough only where nobody but the person at this machine can click. */
export const allowsDemoSignIn = ({ mode, host }: Config): boolean => mode === "demo" && loopback.test(host);

/** Signs in as somebody of the fictional city without a password. */
export const signInDemo = command({
  name: "access.sign-in-demo",
  summary: { zh: "演示登录", en: "Sign in to the demo by one click" },
  input: z.object({ account: z.string().trim().toLowerCase().min(1).max(100) }),
  output: SignedIn,
  access: "public",
  refuses: ["access.demo_person_unknown", "access.no_post"],
  prepare({ services: { config }, caller }) {
    if (!allowsDemoSignIn(config) || !loopback.test(caller.ip ?? "")) throw new AppError("access.demo_only");
    return { ip: caller.ip ?? "", userAgent: caller.userAgent };
  },
  async run({ tx, now, input, prepared, note, subject }) {
    const found = await findCandidate(tx, { account: input.account });
    if (found?.state !== "active") throw new AppError("access.demo_person_unknown");
    const { personId, name, account } = found;
    if (!(await hasLivePost(tx, personId))) throw new AppError("access.no_post");
    const { sessionHours: hours } = await currentSettings(tx);
    const { token } = await createSession(tx, personId, now, { method: "demo", hours, ...prepared });
    note({ name, account });
    subject({ type: "person", id: personId });
    return { personId, name, passwordDue: null, token };
  },
});
