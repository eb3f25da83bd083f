import { sessionCookie } from "../../../contract/access/index.ts";
import { type Language, sentence } from "../../../contract/base/index.ts";
import { AppError, type Authenticate, languageOf, type Services } from "../../base/index.ts";
import { signInMethodsOf } from "../methods/sign-in-method.ts";
import { loadActor } from "./load-actor.ts";

const eventStream = "notify.events";

/** What somebody may still do whose password must be changed first. */
const beforePasswordChange: ReadonlySet<string> = new Set(["access.me", "access.change-password", "access.sign-out"]);

/** Whoever must sign in by a certain way, and did not, may get what that way asks for. */
function requireEnrolment(services: Services, due: string, route: string, language: Language): void {
  const method = signInMethodsOf(services).find(({ name }) => name === due);
  if (!method || beforePasswordChange.has(route) || method.enrolment.includes(route)) return;
  throw new AppError("access.method_due", { method: sentence(method.words, language) });
}

/**
 * Tells who sends a request: by the session cookie, in the post of `X-Acting-Post`. A request with `X-Background: 1`
 * (what a page asks while nobody is there) does not count as the person's activity, nor does the stream of events, which browsers
 * open again and again and cannot mark. Public routes know nobody.
 */
export function authenticate(services: Services): Authenticate {
  return async (request, route) => {
    const token = request.cookies[sessionCookie];
    if (route.access === "public" || !token) return undefined;
    const post = request.headers["x-acting-post"];
    const actor = await loadActor(services, token, Array.isArray(post) ? post[0] : post, {
      ip: request.ip,
      language: languageOf(request),
      background: request.headers["x-background"] === "1" || route.name === eventStream,
    });
    if (actor.methodDue) requireEnrolment(services, actor.methodDue, route.name, actor.language);
    if (actor.passwordDue && !beforePasswordChange.has(route.name)) throw new AppError("access.password_must_change");
    return actor;
  };
}
