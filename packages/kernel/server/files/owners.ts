import type { Actor, Db, Services } from "../base/index.ts";

/** A kind of record that files belong to; its module declares it under `fileOwners`. */
export interface FileOwner {
  /** `documents.document`; the same word in `attachFiles`. */
  type: string;
  /** Whether the record may be read, and with it its files. */
  mayRead(db: Db, actor: Actor, subjectId: string, services: Pick<Services, "registry" | "clock">): Promise<boolean>;
}

declare module "../base/module.ts" {
  interface Module {
    /** Kinds of record of this module that files can belong to. */
    fileOwners?: readonly FileOwner[];
  }
}

/** Who answers for records of this type; undefined when no module of this process does. */
export function fileOwnerOf({ registry }: Pick<Services, "registry">, type: string): FileOwner | undefined {
  return registry.modules.flatMap((module) => module.fileOwners ?? []).find((owner) => owner.type === type);
}
