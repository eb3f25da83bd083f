import { Timings } from "../clients.ts";
import type { CpuTimes, ForkedCity } from "../fork-city.ts";
import { round } from "../stage.ts";

/** Requests of one side, how long they took and what they cost. */
export class Side {
  readonly timings = new Timings();
  seconds = 0;
  readonly cpu: CpuTimes = { server: 0, database: 0, clients: 0 };

  get rate(): number {
    return this.timings.count / this.seconds;
  }

  /** Milliseconds of processor time for each request. */
  costs(): Record<keyof CpuTimes, number | null> {
    const each = (seconds: number | null) => (seconds === null ? null : round((seconds * 1000) / this.timings.count));
    return { server: each(this.cpu.server), database: each(this.cpu.database), clients: each(this.cpu.clients) };
  }

  async measure<T>(city: ForkedCity, work: () => Promise<T>): Promise<T> {
    const before = await city.cpu();
    const began = performance.now();
    const result = await work();
    this.seconds += (performance.now() - began) / 1000;
    const after = await city.cpu();
    this.cpu.server += after.server - before.server;
    this.cpu.clients += after.clients - before.clients;
    this.cpu.database = add(this.cpu.database, before.database, after.database);
    return result;
  }
}

const add = (sum: number | null, before: number | null, after: number | null) =>
  sum === null || before === null || after === null ? null : sum + after - before;
