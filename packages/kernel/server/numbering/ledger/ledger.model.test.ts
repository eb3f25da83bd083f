import fc from "fast-check";
import { expect, test } from "vitest";
import type { EntryView } from "../../../contract/numbering/index.ts";
import { newSeries, offices } from "../fixture/offices.ts";

const city = await offices();
const { app, registrar, worker } = city;

type Operation =
  | { do: "allot"; wanted?: number }
  | { do: "reserve"; for: "self" | "worker"; wanted?: number }
  | { do: "use" | "void"; n: number }
  | { do: "import"; upTo: number }
  | { do: "wait" };

/** What became of each number, as anybody with a paper ledger would write it down. */
interface Model {
  states: ("used" | "voided" | "self" | "worker")[];
}

/** What the ledger must answer, and the page after it; a refusal changes nothing. */
function expected(model: Model, operation: Operation): number {
  const { states } = model;
  const place = (n: number) => n - 1;
  const free = (wanted: number | undefined, state: "used" | "self" | "worker") => {
    const n = wanted ?? states.length + 1;
    const now = states[place(n)];
    if (n > states.length + 1 || now === "used" || now === "worker") return 409;
    states[place(n)] = state;
    return 200;
  };
  switch (operation.do) {
    case "allot":
      return free(operation.wanted, "used");
    case "reserve":
      return free(operation.wanted, operation.for);
    case "use": {
      const now = states[place(operation.n)];
      if (now === undefined) return 404;
      if (now !== "self" && now !== "worker") return 409;
      states[place(operation.n)] = "used";
      return 200;
    }
    case "void": {
      const now = states[place(operation.n)];
      if (now === undefined) return 404;
      if (now === "voided") return 409;
      states[place(operation.n)] = "voided";
      return 200;
    }
    case "import":
      if (operation.upTo <= states.length) return 409;
      while (states.length < operation.upTo) states.push("used");
      return 200;
    case "wait":
      model.states = states.map((state) => (state === "self" || state === "worker" ? "voided" : state));
      return 200;
  }
}

async function perform(seriesId: string, operation: Operation): Promise<number> {
  const path = `/api/number-series/${seriesId}`;
  const until = new Date(app.clock.now().getTime() + 3_600_000).toISOString();
  switch (operation.do) {
    case "allot":
      return (await registrar.post(`${path}/numbers`, { title: "文件", wanted: operation.wanted })).status;
    case "reserve": {
      const holderId = operation.for === "self" ? registrar.personId : worker.personId;
      const wish = { holderId, until, reason: "预留", wanted: operation.wanted };
      return (await registrar.post(`${path}/reservations`, wish)).status;
    }
    case "use":
      return onEntry(path, operation.n, (id) => registrar.post(`/api/numbers/${id}/use`, { title: "文件" }));
    case "void":
      return onEntry(path, operation.n, (id) => registrar.post(`/api/numbers/${id}/void`, { reason: "作废" }));
    case "import":
      return (await registrar.post(`${path}/import`, { upTo: operation.upTo, reason: "补录" })).status;
    case "wait":
      await app.clock.advance({ hours: 2 });
      await app.drainJobs();
      return 200;
  }
}

async function onEntry(path: string, n: number, act: (id: string) => Promise<{ status: number }>): Promise<number> {
  const { body } = await registrar.get(`${path}/ledger?n=${n}`);
  return body.items[0] ? (await act(body.items[0].id)).status : 404;
}

async function readStates(seriesId: string): Promise<Model["states"]> {
  const { body } = await registrar.get(`/api/number-series/${seriesId}/ledger?limit=200`);
  const entries: EntryView[] = body.items.toReversed();
  expect(entries.map(({ n }) => n)).toEqual(entries.map((_, index) => index + 1));
  for (const { history, state } of entries) {
    const last = history.at(-1)!.act;
    expect(state).toBe(
      { allotted: "used", imported: "used", used: "used", reserved: "reserved", voided: "voided", expired: "voided" }[
        last
      ],
    );
  }
  return entries.map(({ state, holder }) =>
    state === "reserved" ? (holder?.id === worker.personId ? "worker" : "self") : state,
  );
}

const number = fc.integer({ min: 1, max: 8 });
const wanted = fc.option(number, { nil: undefined });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ do: fc.constant("allot" as const), wanted }),
  fc.record({ do: fc.constant("reserve" as const), for: fc.constantFrom("self" as const, "worker" as const), wanted }),
  fc.record({ do: fc.constant("use" as const), n: number }),
  fc.record({ do: fc.constant("void" as const), n: number }),
  fc.record({ do: fc.constant("import" as const), upTo: number }),
  fc.record({ do: fc.constant("wait" as const) }),
) as fc.Arbitrary<Operation>;

let round = 0;

test("after any sequence of operations the ledger says what a paper ledger would, without a gap", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 25 }), async (operations) => {
      round += 1;
      const seriesId = await newSeries(city, `号${round}-{year}-{n}`, { kind: "other", documentClass: null });
      const model: Model = { states: [] };
      for (const each of operations) {
        expect(await perform(seriesId, each), JSON.stringify(each)).toBe(expected(model, each));
        expect(await readStates(seriesId)).toEqual(model.states);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("any operations at the same moment leave no gap and no number twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 20 }), async (operations) => {
      round += 1;
      const seriesId = await newSeries(city, `号${round}-{year}-{n}`, { kind: "other", documentClass: null });
      const together = operations.filter((each) => each.do !== "wait");
      const answers = await Promise.all(together.map((each) => perform(seriesId, each)));
      expect(answers.filter((status) => ![200, 404, 409].includes(status))).toEqual([]);
      await readStates(seriesId);
    }),
    { numRuns: 15 },
  );
}, 120_000);
