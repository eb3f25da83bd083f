import type { Language } from "../../contract/base/index.ts";

/** Who acts: a signed-in person in one of their posts. Loaded once a request by the access floor. */
export interface Actor {
  personId: string;
  name: string;
  /** The post they act in; recorded with everything they do. */
  postId: string;
  postTitle: string;
  unitId: string;
  departmentId: string | null;
  roles: readonly string[];
  permissions: ReadonlySet<string>;
  sessionId: string;
  ip: string;
  language: Language;
}

/** Who looks, and when: what is lent to somebody, or delegated to them, has its dates. */
export interface Viewer {
  actor: Actor;
  now: Date;
}
