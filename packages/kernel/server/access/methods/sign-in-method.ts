import type { z } from "zod";
import type { Bilingual } from "../../../contract/base/index.ts";
import { type Db, type Module, notFound, type Services, type WriteContext } from "../../base/index.ts";

/** What was asked of a browser; it answers by proving something over all of it. */
export interface Challenge {
  id: string;
  /** 32 random bytes. */
  nonce: Buffer;
  /** The address that the page must have come from. */
  origin: string;
}

/** What a method found: a proof with what the audit shall say of it, or the code of the error that says what is wrong. */
export type Verdict =
  | { note: Record<string, unknown> }
  | {
      refusal: string;
      /** Whoever sent this could not prove to be who they claim: it counts towards the lock, as a wrong password does. */
      isGuess: boolean;
    };

/** A further way to prove who one is, beside the password: what a higher floor or a module declares. */
export interface SignInMethod<Evidence = unknown> {
  /** Kept with the session; the security rules name it: `certificate`. */
  name: string;
  words: Bilingual;
  evidence: z.ZodType<Evidence>;
  /** Names of the routes by which somebody gets what this method asks for: open to those who must have it and do not. */
  enrolment: readonly string[];
  /** Whose the evidence says it is, not yet believed: their account is what a failure is counted for. */
  claimant(db: Db, evidence: Evidence): Promise<string | undefined>;
  /** Judges the evidence of a claimant, in the transaction of the sign-in: what it rests on must be locked. */
  prove(context: WriteContext, evidence: Evidence, challenge: Challenge): Promise<Verdict>;
}

declare module "../../base/module.ts" {
  interface Module {
    /** Ways to sign in that this module brings. */
    signInMethods?: readonly SignInMethod[];
  }
}

/** Declares a way to sign in; the type of its evidence is forgotten, for the kernel hands back only what its schema read. */
export const signInMethod = <Evidence>(method: SignInMethod<Evidence>): SignInMethod => method;

export const signInMethodsOf = ({ registry }: Pick<Services, "registry">): readonly SignInMethod[] =>
  registry.modules.flatMap((module: Module) => module.signInMethods ?? []);

/** @throws AppError kernel.not_found */
export function methodNamed(services: Pick<Services, "registry">, name: string): SignInMethod {
  const found = signInMethodsOf(services).find((method) => method.name === name);
  if (!found) throw notFound();
  return found;
}

/** A name that no route has would lock those out who must get what a method asks for. @throws Error */
export function requireEnrolmentRoutes(registry: Services["registry"]): void {
  const names = new Set(registry.routes.map(({ name }) => name));
  for (const { name, enrolment } of signInMethodsOf({ registry }))
    for (const route of enrolment)
      if (!names.has(route)) throw new Error(`the way to sign in ${name} names ${route}, which is no route`);
}
