import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { z } from "zod";
import type { Page } from "../../../contract/base/index.ts";
import type { MigrateRequest, MigrationCandidate, MigrationResult } from "../../../contract/workflow/index.ts";
import { api, newKey } from "../../base/index.ts";
import { casesKey, tasksKey } from "../tasks.ts";
import { migrationKey, migrationPath } from "./migration.ts";

/** So many cases in one request: each is decided and written within it. */
const AT_ONCE = 20;

/** A case that was not moved, with the reason. */
export interface Refused {
  candidate: MigrationCandidate;
  message: string;
}

/** How far a run has come. */
export interface Run {
  state: "running" | "stopped" | "done" | "failed";
  moved: number;
  refused: Refused[];
  error: unknown;
}

type Order = Pick<z.output<typeof MigrateRequest>, "reason"> & { to: number };

/**
 * Moves cases to a version, a few at a time, so that the page can show how far it is and be stopped. Each request is whole in itself:
 * whoever closes the page leaves the rest on their version and can go on later.
 */
export function useMigration(processId: string) {
  const client = useQueryClient();
  const stopped = useRef(false);
  const [run, setRun] = useState<Run>();
  const path = migrationPath(processId);

  async function move(candidates: readonly MigrationCandidate[], order: Order) {
    const possible = candidates.filter(({ possible: can }) => can);
    if (possible.length === 0) return [];
    const instanceIds = possible.map(({ instanceId }) => instanceId);
    const { done, refused } = await api.post<MigrationResult>(path, { ...order, instanceIds }, newKey());
    const known = new Map(possible.map((candidate) => [candidate.instanceId, candidate]));
    const late = refused.map(({ instanceId, message }) => ({ candidate: known.get(instanceId)!, message }));
    setRun(
      (before) => before && { ...before, moved: before.moved + done.length, refused: [...before.refused, ...late] },
    );
    return late;
  }

  /** The chosen ones; without a choice all that can be moved, page by page. */
  async function go(order: Order, chosen: readonly MigrationCandidate[] | undefined) {
    for await (const page of chosen ? inGroups(chosen) : pages(path, order.to)) {
      if (stopped.current) return;
      await move(page, order);
    }
  }

  async function start(order: Order, chosen?: readonly MigrationCandidate[]) {
    stopped.current = false;
    setRun({ state: "running", moved: 0, refused: [], error: undefined });
    const end = (state: Run["state"], error?: unknown) => setRun((before) => before && { ...before, state, error });
    try {
      await go(order, chosen);
      end(stopped.current ? "stopped" : "done");
    } catch (error) {
      end("failed", error);
    }
    await Promise.all([migrationKey, tasksKey, casesKey].map((queryKey) => client.invalidateQueries({ queryKey })));
  }

  return {
    run,
    start,
    stop: () => {
      stopped.current = true;
    },
  };
}

function* inGroups(all: readonly MigrationCandidate[]) {
  for (let first = 0; first < all.length; first += AT_ONCE) yield all.slice(first, first + AT_ONCE);
}

/** What has been moved is no candidate any more; the pages go on behind the last one that was seen. */
async function* pages(path: string, to: number) {
  let cursor: string | null = null;
  do {
    const page: Page<MigrationCandidate> = await api.get(path, { to, cursor, limit: AT_ONCE });
    yield page.items;
    cursor = page.next;
  } while (cursor !== null);
}
