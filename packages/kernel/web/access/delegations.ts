import { queryOptions } from "@tanstack/react-query";
import type { Tone } from "@tz/ui";
import type { DelegationView } from "../../contract/access/index.ts";
import type { Bilingual } from "../../contract/base/index.ts";
import { api } from "../base/index.ts";

export const delegationsKey = ["delegations"];

export const delegationTones: Record<DelegationView["state"], Tone> = {
  upcoming: "plain",
  running: "active",
  over: "plain",
  revoked: "plain",
};

/** What became of the open tasks of somebody who goes away, as the workflow answers. */
export interface HandedOver {
  handedOver: number;
  kept: { taskId: string; title: string; message: string }[];
  /** What goes on handing them over, where there are too many to wait for. */
  runId: string | null;
}

/** A kind of task as lists call it. */
export type NamedKind = Bilingual & { kind: string };

/** What can be delegated; changes with the program, and where an office draws another kind of application. */
export const kindsQuery = queryOptions({
  queryKey: ["taskKinds"],
  queryFn: ({ signal }) => api.get<NamedKind[]>("/api/tasks/kinds", {}, signal),
  staleTime: 300_000,
});

/** What a delegation covers, in words; a kind whose module is gone by its own name. */
export const kindNames = (
  kinds: readonly string[],
  known: readonly NamedKind[],
  bilingual: (words: Bilingual) => string,
) =>
  kinds.map((kind) => {
    const named = known.find((one) => one.kind === kind);
    return named ? bilingual(named) : kind;
  });
