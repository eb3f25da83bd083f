import type { Readable } from "node:stream";
import { AppError, type Services } from "../base/index.ts";
import type { CheckedContent } from "./commands/add-file.ts";
import { checkContent, claimedType } from "./content/check-content.ts";
import { ContentSwept, keepContent } from "./content/keep-content.ts";
import { scanContent } from "./content/scan-content.ts";
import { safeName } from "./name.ts";
import { discard, stage } from "./store/staging.ts";

const ATTEMPTS = 5;

/**
 * The name under which a file is taken.
 * @throws AppError files.name_missing, files.type_not_accepted
 */
export function acceptedName(given: string): string {
  const name = safeName(given);
  if (name === undefined) throw new AppError("files.name_missing");
  claimedType(name);
  return name;
}

/** Bytes that come in under a name. */
export interface Incoming {
  /** As `acceptedName` gave it. */
  name: string;
  source: Readable;
  /** Most bytes accepted; by default what the settings say. */
  limit?: number;
}

/**
 * Takes bytes in: writes them aside, looks at what they are, scans them, puts them into the store and lets `use` make
 * rows of them in a transaction. Until `use` has committed nobody sees anything.
 * @throws AppError files.empty, files.too_large, files.mislabelled, files.executable, files.infected and the like
 */
export async function takeContent<T>(
  services: Services,
  { name, source, limit = services.config.fileLimit }: Incoming,
  use: (content: CheckedContent) => Promise<T>,
): Promise<T> {
  const staged = await stage(services, source, limit);
  try {
    if (staged.size === 0) throw new AppError("files.empty", { name });
    const mediaType = await checkContent(name, staged.path);
    const scan = await scanContent(services, name, staged.path);
    const { sm3, size } = staged;
    for (let tried = 1; ; tried += 1) {
      await keepContent(services, staged);
      try {
        return await use({ name, sm3, size, mediaType, scan });
      } catch (error) {
        if (!(error instanceof ContentSwept) || tried === ATTEMPTS) throw error;
      }
    }
  } finally {
    await discard(staged.path);
  }
}
