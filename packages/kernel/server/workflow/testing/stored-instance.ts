import { type Db, sql } from "../../base/index.ts";
import { apply, type Patch } from "../engine/patch.ts";
import type { Handler, State } from "../engine/state.ts";

/** An instance as the database keeps it. */
export class StoredInstance {
  readonly db: Db;
  readonly instanceId: string;

  constructor(db: Db, instanceId: string) {
    this.db = db;
    this.instanceId = instanceId;
  }

  async state(): Promise<State> {
    const { rows } = await sql<{ status: State["status"]; state: Omit<State, "tasks"> }>`
      select status, state from kernel.process_instance where id = ${this.instanceId}`.execute(this.db);
    const { status, state } = rows[0]!;
    return { ...state, status, tasks: await this.#tasks(Object.keys(state.tokens).map(Number)) };
  }

  async #tasks(tokens: number[]): Promise<State["tasks"]> {
    const { rows } = await sql<
      Handler & {
        no: number;
        token: number;
        state: "open";
        due_at: Date | null;
        outcome: string | null;
        again: number | null;
        sign_by: number | null;
        sign_place: "before" | "after" | "beside" | null;
      }
    >`
      select no, token, state, person_id as "personId", post_id as "postId", unit_id as "unitId",
        department_id as "departmentId", person_name as name, rank, due_at, outcome, again, sign_by, sign_place
      from kernel.task where instance_id = ${this.instanceId} and token = any (${tokens}) and state <> 'closed' and reason is null`.execute(
      this.db,
    );
    return Object.fromEntries(
      rows.map(({ no, token, state, due_at, outcome, again, sign_by: by, sign_place: place, ...handler }) => {
        const sign = by === null || place === null ? null : { by, place };
        return [no, { no, token, state, handler, due: due_at?.toISOString() ?? null, outcome, again, sign }];
      }),
    );
  }

  async timers(): Promise<number[]> {
    const { rows } = await sql<{ no: number }>`
      select no from kernel.process_timer where instance_id = ${this.instanceId} order by no`.execute(this.db);
    return rows.map(({ no }) => no);
  }

  async rebuilt(): Promise<State> {
    const { rows } = await sql<{ patch: Patch }>`
      select patch from kernel.process_history where instance_id = ${this.instanceId} order by seq`.execute(this.db);
    return rows.reduce<State | undefined>((state, { patch }) => apply(state, patch), undefined)!;
  }
}
