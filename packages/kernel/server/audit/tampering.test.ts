import { standIn, standInFor, testApp } from "@tz/testing";
import fc from "fast-check";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import type { AuditFault } from "../../contract/audit/index.ts";
import { baseFloor, type Db, newId, sql, type Tx } from "../base/index.ts";
import { peopleFloor } from "../people/index.ts";
import { type SealedRange, sealHash } from "./chain.ts";
import { door } from "./fixture/door.ts";
import { auditFloor } from "./floor.ts";
import { sealAll, sealWithin } from "./seal-batch.ts";
import { verifyAudit, verifySnapshot } from "./verify.ts";
import { newestSeal } from "./verify-seals.ts";

const app = await testApp({ modules: [baseFloor, peopleFloor, auditFloor, door], authenticate: () => standIn });
for (let batch = 0; batch < 6; batch += 1) {
  const person = standInFor(app.origin, { name: `第${batch}人` });
  for (let i = 0; i <= batch; i += 1) await person.post("/api/knock", { text: `第${batch}批第${i}次` });
  await app.clock.advance({ days: 9, seconds: 7 });
  await sealAll(app.services);
}

const pool = new pg.Pool({ ...app.owner, max: 1 });
const superuser = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
afterAll(() => superuser.destroy());

class Undo extends Error {}

/** Does something as a superuser with every trigger off, verifies, and undoes it; tells what was found. */
async function tamper(act: (db: Db) => Promise<unknown>, exported?: Awaited<ReturnType<typeof newestSeal>>) {
  const found: AuditFault[] = [];
  await superuser
    .transaction()
    .execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await act(tx);
      await verifySnapshot(tx, { report: (fault) => found.push(fault), ...(exported && { exported }) });
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return found;
}

interface Row {
  id: string;
  position: number;
}
const { rows } = await sql<Row>`select audit_id as id, position from kernel.audit_link order by position`.execute(
  app.db,
);
const anyRow = fc.constantFrom(...rows);
const names = (faults: AuditFault[], row: Row) =>
  faults.some(({ auditId, position }) => auditId === row.id || position === row.position);

const text = fc
  .oneof(fc.string(), fc.constantFrom("", " ", "documents.sign-off", "王"))
  .filter((value) => !value.includes("\0") && value.isWellFormed());
const columns: Record<string, fc.Arbitrary<unknown>> = {
  at: fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
  command: text,
  person_id: fc.option(fc.uuid()),
  person_name: fc.option(text),
  post_id: fc.option(fc.uuid()),
  unit_id: fc.option(fc.uuid()),
  on_behalf_of: fc.option(fc.uuid()),
  session_id: fc.option(fc.uuid()),
  ip: fc.option(text),
  ok: fc.boolean(),
  subject_type: fc.option(text),
  subject_id: fc.option(text),
  subject_unit_id: fc.option(fc.uuid()),
  note: fc
    .dictionary(
      fc.string().filter((key) => !key.includes("\0") && key.isWellFormed()),
      text,
    )
    .map((note) => JSON.stringify(note)),
  id: fc.uuid(),
};
const anyChange = fc
  .constantFrom(...Object.keys(columns))
  .chain((name) => columns[name]!.map((value) => ({ name, value })));

test("an untouched trail has no fault", async () => {
  expect(rows).toHaveLength(21);
  expect(await tamper(async () => undefined)).toEqual([]);
});

describe("whatever a superuser does is found, and the row is named", () => {
  test("any column of any row changed", async () => {
    await fc.assert(
      fc.asyncProperty(anyRow, anyChange, async (row, { name, value }) => {
        let changed = false;
        const faults = await tamper(async (db) => {
          const { numAffectedRows } = await sql`
            update kernel.audit set ${sql.ref(name)} = ${value} where id = ${row.id}
              and ${sql.ref(name)} is distinct from ${value}`.execute(db);
          changed = numAffectedRows === 1n;
        });
        expect(faults.length > 0 && names(faults, row)).toBe(changed);
      }),
      { numRuns: 150 },
    );
  });

  test("the time of a row changed, once, also where doubles of it were inserted later", async () => {
    const later = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(anyRow, later, async (row, years) => {
        const faults = await tamper(async (db) => {
          await sql`update kernel.audit set at = '2020-01-01T00:00:00Z' where id = ${row.id}`.execute(db);
          for (const year of years)
            await sql`insert into kernel.audit (id, at, command, ok)
              values (${row.id}, ${`202${year}-02-02T00:00:00Z`}, 'fixture.forged', true)`.execute(db);
        });
        expect(faults.map(({ kind, auditId }) => [kind, auditId])).toEqual([
          ["changed", row.id],
          ...years.map(() => ["inserted", row.id]),
        ]);
      }),
      { numRuns: 30 },
    );
  });

  test("rows removed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyRow, { minLength: 1, maxLength: 21 }), async (removed) => {
        const ids = removed.map(({ id }) => id);
        const faults = await tamper((db) => sql`delete from kernel.audit where id = any(${ids}::uuid[])`.execute(db));
        expect(faults.map(({ kind, position }) => `${kind} ${position}`).sort()).toEqual(
          removed.map(({ position }) => `removed ${position}`).sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("rows inserted, also as a double of another", async () => {
    await fc.assert(
      fc.asyncProperty(anyRow, fc.boolean(), async (row, double) => {
        const id = double ? row.id : newId();
        const faults = await tamper((db) =>
          sql`insert into kernel.audit (id, at, command, ok) values (${id}, '2026-03-15T00:00:00Z', 'fixture.forged', true)`.execute(
            db,
          ),
        );
        expect(faults).toMatchObject([{ kind: "inserted", auditId: id, at: "2026-03-15T00:00:00.000000Z" }]);
      }),
      { numRuns: 30 },
    );
  });

  test("two rows that have changed their content, or their places in the chain", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyRow, { minLength: 2, maxLength: 2 }),
        fc.boolean(),
        async ([one, other], inChain) => {
          const faults = await tamper((db) => (inChain ? swapLinks(db, one!, other!) : swapRows(db, one!, other!)));
          expect(names(faults, one!) && names(faults, other!)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("any column of any link changed, or links removed", async () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
    const change = fc.oneof(
      fc.record({ name: fc.constantFrom("hash", "row_hash"), value: hash }),
      fc.record({ name: fc.constant("audit_id"), value: fc.uuid() }),
      fc.record({ name: fc.constant("at"), value: columns.at! }),
      fc.record({ name: fc.constant("position"), value: fc.integer({ min: 22, max: 1_000_000_000 }) }),
      fc.constant({ name: "", value: null }),
    );
    await fc.assert(
      fc.asyncProperty(anyRow, change, async (row, { name, value }) => {
        const faults = await tamper((db) =>
          name === ""
            ? sql`delete from kernel.audit_link where position = ${row.position}`.execute(db)
            : sql`update kernel.audit_link set ${sql.ref(name)} = ${value} where position = ${row.position}`.execute(
                db,
              ),
        );
        expect(names(faults, row), JSON.stringify(faults)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("any column of any seal changed, or seals removed", async () => {
    const bytes = Buffer.alloc(32, 7);
    const changes = [
      ["hash", bytes],
      ["previous_hash", bytes],
      ["sealed_at", "2026-01-01T00:00:00Z"],
      ["first_position", 100],
      ["last_position", 100],
      ["seq", 100],
      ["", null],
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.constantFrom(...changes), async (seq, [name, value]) => {
        const faults = await tamper(async (db) => {
          await sql`alter table kernel.audit_seal drop constraint audit_seal_check`.execute(db);
          if (name === "") await sql`delete from kernel.audit_seal where seq = ${seq}`.execute(db);
          else await sql`update kernel.audit_seal set ${sql.ref(name)} = ${value} where seq = ${seq}`.execute(db);
        });
        expect(faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test("a row removed in the second before it is sealed", async () => {
    const id = newId();
    const faults = await tamper((db) =>
      sql`insert into kernel.audit_pending (audit_id, at) values (${id}, '2026-03-02T00:00:00Z')`.execute(db),
    );
    expect(faults).toMatchObject([{ kind: "removed", auditId: id }]);
  });
});

test("a seal that is rewritten with a hash of its own does not fit the one behind it", async () => {
  const faults = await tamper(async (db) => {
    const { rows: seals } = await sql<SealedRange & { link: string }>`
      select s.seq, s.first_position as "firstPosition", s.last_position as "lastPosition",
        encode(s.previous_hash, 'hex') as "previousHash", encode(l.hash, 'hex') as link
      from kernel.audit_seal s join kernel.audit_link l on l.position = s.last_position where s.seq = 3`.execute(db);
    const { link, ...seal } = { ...seals[0]!, sealedAt: "2026-01-01T00:00:00.000000Z" };
    await sql`update kernel.audit_seal set sealed_at = ${seal.sealedAt}, hash = decode(${sealHash(seal, link)}, 'hex')
      where seq = 3`.execute(db);
  });
  expect(faults.map(({ what }) => what.en)).toEqual(["seal 4 does not carry the hash of the seal before"]);
});

test("a double of a row that waits for its seal is found by its time", async () => {
  const id = newId();
  const faults = await tamper(async (db) => {
    for (const day of ["02", "03"])
      await sql`insert into kernel.audit (id, at, command, ok)
        values (${id}, ${`2026-03-${day}T00:00:00Z`}, 'fixture.forged', true)`.execute(db);
    await sql`insert into kernel.audit_pending (audit_id, at) values (${id}, '2026-03-02T00:00:00Z')`.execute(db);
  });
  expect(faults).toMatchObject([{ kind: "inserted", auditId: id, at: "2026-03-03T00:00:00.000000Z" }]);
});

describe("a seal that was kept elsewhere", () => {
  test("finds a trail that was cut off at its end without a trace", async () => {
    const exported = await newestSeal(app.db);
    const cut = async (db: Db) => {
      await sql`delete from kernel.audit a using kernel.audit_link l where l.audit_id = a.id and l.position > 15`.execute(
        db,
      );
      await sql`delete from kernel.audit_link where position > 15`.execute(db);
      await sql`delete from kernel.audit_seal where last_position > 15`.execute(db);
    };
    expect(await tamper(cut)).toEqual([]);
    expect((await tamper(cut, exported)).map(({ kind, what }) => [kind, what])).toEqual([
      ["export", expect.objectContaining({ en: expect.stringContaining("is gone") })],
    ]);
  });

  test("finds a trail that was rewritten and sealed anew as a whole", async () => {
    const exported = await newestSeal(app.db);
    const rewrite = async (db: Db) => {
      await sql`update kernel.audit set person_name = '替罪羊' where id = ${rows[3]!.id}`.execute(db);
      await sql`delete from kernel.audit_link`.execute(db);
      await sql`delete from kernel.audit_seal`.execute(db);
      await sql`insert into kernel.audit_pending select id, at from kernel.audit`.execute(db);
      while ((await sealWithin(db as Tx, new Date(0), 1)) > 0);
    };
    expect(await tamper(rewrite)).toEqual([]);
    expect((await tamper(rewrite, exported)).map(({ what }) => what)).toEqual([
      expect.objectContaining({ en: expect.stringContaining("were rewritten") }),
    ]);
  });

  test("is the same as long as nothing was rewritten, however the trail grows; a forged one is told apart", async () => {
    const exported = (await newestSeal(app.db))!;
    await standInFor(app.origin).post("/api/knock", { text: "之后" });
    await sealAll(app.services);
    expect(await tamper(async () => undefined, exported)).toEqual([]);
    const forged = await tamper(async () => undefined, { ...exported, lastPosition: 3 });
    expect(forged).toMatchObject([{ kind: "export", what: { en: expect.stringContaining("hash is not its own") } }]);
  });
});

async function swapRows(db: Db, one: Row, other: Row) {
  await sql`
    update kernel.audit a set command = b.command, person_id = b.person_id, person_name = b.person_name, note = b.note,
      subject_id = b.subject_id
    from kernel.audit b where (a.id, b.id) in ((${one.id}, ${other.id}), (${other.id}, ${one.id}))`.execute(db);
}

async function swapLinks(db: Db, one: Row, other: Row) {
  await sql`alter table kernel.audit_link drop constraint audit_link_audit_id_key`.execute(db);
  await sql`
    update kernel.audit_link a set audit_id = b.audit_id, at = b.at, row_hash = b.row_hash, hash = b.hash
    from kernel.audit_link b
    where (a.position, b.position) in ((${one.position}::bigint, ${other.position}::bigint), (${other.position}::bigint, ${one.position}::bigint))`.execute(
    db,
  );
}

test("a whole verification sees one snapshot and counts what it read", async () => {
  const seen: number[] = [];
  const result = await verifyAudit(app.db, { report: () => undefined, progress: (position) => seen.push(position) });
  expect(result).toMatchObject({ rows: 22, faults: 0 });
  expect(seen).toEqual([22]);
});
