import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { seal, unseal } from "./cipher.ts";
import { readKeys } from "./key-file.ts";

type KeyFile = Pick<Config, "keyFile">;

/**
 * Seals a secret with the present key, to be kept in the database.
 * @param purpose what it is for and whose it is; the same is needed to open it
 * @throws AppError kernel.key_missing
 */
export async function sealSecret({ keyFile }: KeyFile, text: string, purpose: string): Promise<string> {
  const [present] = (await readKeys(keyFile)) ?? [];
  if (!present) throw new AppError("kernel.key_missing");
  return seal(present, text, purpose);
}

/**
 * Opens a secret out of the database.
 * @throws AppError kernel.key_missing also for one that was changed, or put where it does not belong
 */
export async function openSecret({ keyFile }: KeyFile, sealed: string, purpose: string): Promise<string> {
  for (const key of (await readKeys(keyFile)) ?? []) {
    const text = unseal(key, sealed, purpose);
    if (text !== undefined) return text;
  }
  throw new AppError("kernel.key_missing");
}
