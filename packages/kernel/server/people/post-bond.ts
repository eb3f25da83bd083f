import type { Language } from "../../contract/base/index.ts";
import type { AppError, Module, Services, Tx } from "../base/index.ts";

/** What a higher floor has against the ending of somebody's posts: they are the last administrator. */
export type PostBond = (tx: Tx, posts: readonly string[], language: Language) => Promise<AppError | undefined>;

declare module "../base/module.ts" {
  interface Module {
    postBonds?: readonly PostBond[];
  }
}

/** @throws AppError of the first bond that holds */
export async function requireUnbound(
  { registry }: Pick<Services, "registry">,
  tx: Tx,
  posts: readonly string[],
  language: Language,
): Promise<void> {
  for (const bond of registry.modules.flatMap((module: Module) => module.postBonds ?? [])) {
    const refusal = await bond(tx, posts, language);
    if (refusal) throw refusal;
  }
}
