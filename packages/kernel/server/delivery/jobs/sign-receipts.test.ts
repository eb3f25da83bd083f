import { createHash } from "node:crypto";
import { sm2 } from "sm-crypto-v2";
import { expect, test } from "vitest";
import { ReceiptView } from "../../../contract/delivery/index.ts";
import { type Db, newId, sql, type Tx } from "../../base/index.ts";
import { sendingApp } from "../fixture/sending.ts";
import { receiptText, type SignedReceipt } from "../receipt-text.ts";
import { signingKey, signText } from "../signing-key.ts";
import { unsigned } from "../store.ts";
import { signReceipts } from "./sign-receipts.ts";

const { app, office, receivers, first, send, copyOf, copyFor, act, finish } = await sendingApp();

const sign = () =>
  signReceipts({ services: app.services, db: app.services.db, now: app.clock.now(), log: app.services.log });

const receiptsOf = async (deliveryId: string): Promise<ReceiptView[]> =>
  (await app.as(office.clerk).get(`/api/deliveries/${deliveryId}/receipts`)).body.items;

const sm3 = (text: string) => createHash("sm3").update(text).digest("hex");

/** As ADR 0004 tells anybody to do it. */
function isProved(text: string, { path, signature, publicKey }: ReceiptView): boolean {
  const root = path?.reduce(
    (own, { side, hash }) => sm3(`tongzheng-receipts-1\n${side === "left" ? `${hash}\n${own}` : `${own}\n${hash}`}`),
    sm3(text),
  );
  const signed = root === undefined ? text : `tongzheng-receipt-list-1\n${root}`;
  return sm2.doVerifySignature(signed, signature!, publicKey!, { hash: true });
}

async function count(what: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${what}`.execute(app.db);
  return rows[0]!.count;
}

const lists = () => count(sql`kernel.receipt_list`);
const lacking = () =>
  count(sql`kernel.receipt r where not exists (select from kernel.receipt_signature s where s.receipt_id = r.id)`);
const waiting = () => count(sql`kernel.receipt_unsigned`);

/** Receipts of nothing in particular. */
const addReceipts = (ids: readonly string[], db: Db = app.db) =>
  sql`with receipt as (
      insert into kernel.receipt (id, delivery_id, type, unit_id, at)
      select id, ${newId()}, 'delivered', ${first.unitId}, ${app.clock.now()} from unnest(${ids}::uuid[]) as id
      returning id),
    ${unsigned}
    select 1`.execute(db);

test("each receipt proves itself to anybody by its own path, and fails when a character changes", async () => {
  const copy = await copyFor(first);
  await act(first, copy.id, "accept");
  await send();
  const before = await lists();
  await sign();
  expect(await lists()).toBe(before + 1);
  const receipts = await receiptsOf(copy.id);
  expect(receipts.map(({ type }) => type)).toEqual(["delivered", "accepted"]);
  for (const receipt of receipts) {
    expect(isProved(receipt.text, receipt)).toBe(true);
    expect(isProved(`${receipt.text}x`, receipt)).toBe(false);
  }
});

test("a receipt that was signed alone, as all were once, is proved as before", async () => {
  const copy = await copyFor(first);
  const { rows } = await sql<SignedReceipt>`select * from kernel.receipt where delivery_id = ${copy.id}`.execute(
    app.db,
  );
  const receipt = rows[0]!;
  await app.db.transaction().execute(async (tx: Tx) => {
    const key = await signingKey(tx, app.services.config, app.clock.now());
    await sql`insert into kernel.receipt_signature (receipt_id, key_id, signature, signed_at)
      values (${receipt.id}, ${key.id}, ${signText(receiptText(receipt), key)}, ${app.clock.now()})`.execute(tx);
    await sql`delete from kernel.receipt_unsigned where receipt_id = ${receipt.id}`.execute(tx);
  });
  await sign();
  const [view] = await receiptsOf(copy.id);
  expect(view).toMatchObject({ path: null, text: receiptText(receipt) });
  expect(isProved(view!.text, view!)).toBe(true);
});

test("whatever becomes of a copy, its receipt is signed", async () => {
  const { dispatchId } = await send();
  const copies = await Promise.all(receivers.map((unit) => copyOf(unit, dispatchId)));
  const [accepted, sentBack, refused, recalled] = receivers;
  await act(accepted!, copies[0].id, "accept");
  await finish(accepted!, copies[0].id);
  await act(sentBack!, copies[1].id, "accept");
  await act(sentBack!, copies[1].id, "send-back", { reason: "不属我单位职责" });
  await act(refused!, copies[2].id, "refuse", { reason: "附件打不开" });
  const order = { reason: "附件有误", unitIds: [recalled!.unitId] };
  await app.as(office.clerk).post(`/api/dispatches/${dispatchId}/recall`, order);
  await sign();
  const receipts = (await Promise.all(copies.map(({ id }) => receiptsOf(id)))).flat();
  expect(new Set(receipts.map(({ type }) => type))).toEqual(new Set(ReceiptView.shape.type.options));
  expect(receipts.filter((receipt) => !isProved(receipt.text, receipt))).toEqual([]);
  expect(await waiting()).toBe(0);
});

test("more than fit a list get several", async () => {
  await addReceipts(Array.from({ length: 1100 }, newId));
  const before = await lists();
  await sign();
  expect([await lacking(), await waiting(), await lists()]).toEqual([0, 0, before + 3]);
});

test("one that commits after newer ones were signed is signed after them, also after days by the clock", async () => {
  const late = await app.services.db.startTransaction().execute();
  await addReceipts([newId()], late);
  await app.clock.advance({ hours: 72 });
  await addReceipts([newId()]);
  await sign();
  await late.commit().execute();
  expect(await lacking()).toBe(1);
  await sign();
  expect(await lacking()).toBe(0);
});

test("two who sign at the same time sign nothing twice", async () => {
  await addReceipts(Array.from({ length: 40 }, newId));
  await Promise.all([sign(), sign(), sign()]);
  expect(await lacking()).toBe(0);
});

test("a minute without receipts leaves nothing in the trail", async () => {
  await sign();
  const rows = () => count(sql`kernel.audit where command = 'delivery.sign-receipts'`);
  const before = await rows();
  await sign();
  expect(await rows()).toBe(before);
});

test("the server can neither change a list nor remove it", async () => {
  await expect(sql`update kernel.receipt_list set signature = ''`.execute(app.services.db)).rejects.toThrow("denied");
  await expect(sql`delete from kernel.receipt_list`.execute(app.services.db)).rejects.toThrow("denied");
});
