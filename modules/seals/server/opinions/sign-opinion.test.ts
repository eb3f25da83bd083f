import { sql } from "@tz/kernel/server/base";
import { readCertificate } from "@tz/seal";
import { fromPem } from "@tz/seal/browser";
import { has, pem, run, SM2_ID } from "@tz/seal/testing";
import { byHand } from "@tz/testing";
import { describe, expect, it } from "vitest";
import { opinionProof, opinionSignatures } from "./for-papers.ts";
import { signatureLook } from "./look.ts";
import { opinionCase, opinionsApp } from "./testing.ts";

const app = await opinionsApp();
const { finance, education } = app;
const leader = app.as(finance.leader);
await app.found();

describe("an opinion by somebody without a signature", () => {
  it("is written as before, and costs one look for all in a while", async () => {
    const { caseId, task } = await app.begin(finance.leader);
    expect((await app.complete(finance.leader, task, "同意。")).status).toBe(200);
    expect((await app.signed(finance.leader, caseId)).items).toEqual([]);
    const { services } = app;
    const look = (later = 0) => signatureLook(services, services.db, new Date(services.clock.now().getTime() + later));
    const first = await look();
    expect(await look()).toBe(first);
    expect(await look(60_000)).not.toBe(first);
  });
});

describe("an opinion by somebody with a signature in use", () => {
  it("is signed in the same request: what was said, by whom, when, at which step, and what lay before them", async () => {
    await app.giveSignature(finance.leader);
    const { caseId, task } = await app.begin(finance.leader);
    await app.complete(finance.leader, task, "同意印发。");
    const { items } = await app.signed(finance.leader, caseId);
    expect(items).toMatchObject([{ person: finance.leader.name, stepId: "decide", changed: [] }]);
    const { status, body } = await leader.get(`/api/signed-opinions/${items[0].id}`);
    expect([status, body.isValid, body.state, body.signer]).toEqual([200, true, "valid", finance.leader.name]);
    expect(body).toMatchObject({ opinion: "同意印发。", covers: [{ name: "文稿", isSame: true }] });
    const { rows } = await sql<{ note: { signature?: object } }>`
      select note from kernel.audit where note ? 'signature' order by id desc limit 1`.execute(app.db);
    expect(rows[0]?.note.signature).toMatchObject({ opinion: items[0].id, certificate: body.serial });
  });

  it("is noticed when one character of it, its moment, its step, its person or what lay before them is changed", async () => {
    const changes = {
      opinion: sql`opinion = '同意印发！'`,
      time: sql`at = at + interval '1 millisecond'`,
      step: sql`step_name = '审阅'`,
      person: sql`person_name = person_name || '甲'`,
    };
    for (const [part, change] of Object.entries(changes)) {
      const { caseId, task } = await app.begin(finance.leader);
      await app.complete(finance.leader, task, "同意印发。");
      await sql`update kernel.process_history set ${change}
        where task_id = ${task}`.execute(app.db);
      const { items } = await app.signed(finance.leader, caseId);
      expect(items[0].changed, part).toEqual([part]);
      expect((await leader.get(`/api/signed-opinions/${items[0].id}`)).body.isValid).toBe(false);
    }
    const { caseId, task } = await app.begin(finance.leader);
    await app.complete(finance.leader, task, "同意印发。");
    app.texts.set(caseId, "正文。改了一个字");
    const { items } = await app.signed(finance.leader, caseId);
    expect(items[0].changed).toEqual(["content"]);
    const report = (await leader.get(`/api/signed-opinions/${items[0].id}`)).body;
    expect([report.isValid, report.state, report.covers]).toEqual([false, "valid", [{ name: "文稿", isSame: false }]]);
  });

  it("covers what was written by hand, and notices another picture, one that was taken away and one that was put in", async () => {
    const { caseId, task } = await app.begin(finance.leader);
    const [mine, other] = [await byHand(leader), await byHand(leader)];
    await leader.post(`/api/tasks/${task}/complete`, { handwriting: mine });
    const [{ id }] = (await app.signed(finance.leader, caseId)).items;
    const { isValid, covers } = (await leader.get(`/api/signed-opinions/${id}`)).body;
    expect([isValid, covers[1]]).toEqual([true, { name: "手写签批", isSame: true }]);
    const put = (detail: object, about: string) =>
      sql`update kernel.process_history set detail = ${JSON.stringify(detail)} where task_id = ${about}`.execute(
        app.db,
      );
    for (const detail of [{ handwriting: other }, {}]) {
      await put(detail, task);
      expect((await app.signed(finance.leader, caseId)).items[0].changed).toEqual(["opinion"]);
    }
    const typed = await app.begin(finance.leader);
    await app.complete(finance.leader, typed.task, "同意。");
    await put({ handwriting: other }, typed.task);
    expect((await app.signed(finance.leader, typed.caseId)).items[0].changed).toEqual(["opinion"]);
  });

  it("is not believed when its statement is changed along with the line, or any byte of the signature", async () => {
    const { caseId, task } = await app.begin(finance.leader);
    await app.complete(finance.leader, task, "同意印发。");
    const { items } = await app.signed(finance.leader, caseId);
    const state = async () => (await leader.get(`/api/signed-opinions/${items[0].id}`)).body.state;
    await sql`update kernel.process_history set opinion = '不同意。' where task_id = ${task}`.execute(app.db);
    const forged = sql`statement = replace(statement, '同意印发。', '不同意。')`;
    await sql`update seals.opinion set ${forged} where id = ${items[0].id}`.execute(app.db);
    expect((await app.signed(finance.leader, caseId)).items[0].changed).toEqual([]);
    expect(await state()).toBe("signatureWrong");
    await sql`update seals.opinion set statement = replace(statement, '不同意。', '同意印发。') where id = ${items[0].id}`.execute(
      app.db,
    );
    expect(await state()).toBe("valid");
    await sql`update seals.opinion set signature = set_byte(signature, 40, get_byte(signature, 40) # 1)
      where id = ${items[0].id}`.execute(app.db);
    expect(await state()).toBe("signatureWrong");
  });

  it("cannot be changed or taken away by the server itself", async () => {
    const { db } = app.services;
    await expect(sql`update seals.opinion set statement = ''`.execute(db)).rejects.toThrow("permission denied");
    await expect(sql`delete from seals.opinion`.execute(db)).rejects.toThrow("permission denied");
  });

  it.skipIf(!has("openssl"))("is verified by openssl out of the file that the archive keeps", async () => {
    const { caseId, task } = await app.begin(finance.leader);
    await app.complete(finance.leader, task, "同意印发。");
    const proof = await opinionProof(app.db, { type: opinionCase, id: caseId }, async (keys) =>
      Object.fromEntries(keys.map((key) => [key, app.texts.get(caseId) ?? ""])),
    );
    const { opinions, contents } = JSON.parse(proof?.toString("utf8") ?? "");
    const [{ statement, signature, certificate }] = opinions;
    expect(Object.values(contents)).toEqual(["正文。"]);
    const { publicKey } = readCertificate(Buffer.from(fromPem("CERTIFICATE", certificate) ?? []));
    const how = ["-verify", "-pubin", "-inkey", "key.pem", "-rawin", "-digest", "sm3", "-pkeyopt", SM2_ID];
    const files = { statement, signature: Buffer.from(signature, "base64"), "key.pem": pem("PUBLIC KEY", publicKey) };
    const verified = run("openssl", ["pkeyutl", ...how, "-in", "statement", "-sigfile", "signature"], files);
    expect(verified.text).toContain("Verified Successfully");
    const { pictures, keyOf } = await opinionSignatures(app.db, { type: opinionCase, id: caseId });
    const key = keyOf(JSON.parse(statement).at, finance.leader.name) ?? "";
    expect(pictures.get(key)?.subarray(1, 4).toString()).toBe("PNG");
    expect(keyOf(JSON.parse(statement).at, finance.staff.name)).toBeUndefined();
  });

  it("is shown signed to those who may see the case, and to nobody else", async () => {
    const { caseId, task } = await app.begin(finance.leader);
    await app.complete(finance.leader, task, "同意。");
    const { items } = await app.signed(finance.leader, caseId);
    const stranger = app.as(education.staff);
    expect((await stranger.get(`/api/signed-opinions/of/${opinionCase}/${caseId}`)).status).toBe(404);
    expect((await stranger.get(`/api/signed-opinions/${items[0].id}`)).status).toBe(404);
    expect((await stranger.get(`/api/signed-opinions/${items[0].id}/picture`)).status).toBe(404);
    const { headers, body } = await leader.get(`/api/signed-opinions/${items[0].id}/picture`);
    expect(headers.get("content-type")).toContain("image/svg+xml");
    expect(Buffer.from(body).toString()).toContain('fill="#000000"');
    expect((await app.anonymous.get(`/api/signed-opinions/${items[0].id}`)).status).toBe(401);
  });

  it("stays good after the certificate is revoked, and those that follow are written unsigned", async () => {
    const { caseId, task } = await app.begin(finance.leader);
    await app.complete(finance.leader, task, "同意。");
    const { items } = await app.signed(finance.leader, caseId);
    await app.clock.advance({ minutes: 5 });
    await app.revokeSignature(finance.leader);
    expect((await leader.get(`/api/signed-opinions/${items[0].id}`)).body.state).toBe("valid");
    const later = await app.begin(finance.leader);
    expect((await app.complete(finance.leader, later.task, "同意。")).status).toBe(200);
    expect((await app.signed(finance.leader, later.caseId)).items).toEqual([]);
  });
});

describe("a unit's rule", () => {
  const director = app.as(education.officeDirector);
  const rule = { signed: "all", signatureRequired: false, sealBeforeDispatch: false } as const;
  const change = async (more: object) => {
    const { version } = (await director.get("/api/seals/unit-rule")).body;
    return director.put("/api/seals/unit-rule", { ...rule, ...more, version });
  };

  it("that wants decisions signed refuses one without a signature, and names where to ask for it", async () => {
    expect((await change({ signatureRequired: true })).status).toBe(200);
    const { task } = await app.begin(education.leader);
    const { status, body } = await app.complete(education.leader, task, "同意。");
    expect([status, body.code]).toEqual([409, "seals.signature_required"]);
    await app.giveSignature(education.leader);
    expect((await app.complete(education.leader, task, "同意。")).status).toBe(200);
  });

  it("that wants nothing signed leaves opinions unsigned", async () => {
    await change({ signed: "none" });
    const { caseId, task } = await app.begin(education.leader);
    await app.complete(education.leader, task, "同意。");
    expect((await app.signed(education.leader, caseId)).items).toEqual([]);
  });
});
