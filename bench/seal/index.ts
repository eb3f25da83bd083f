import {
  drawingPng,
  issueCertificate,
  makeSeal,
  nameOf,
  newSigningKey,
  readCertificate,
  sealDrawing,
  sealOfd,
  verifyFile,
} from "@tz/seal";
import { typeset } from "@tz/typeset";
import { metricsOf, openFonts, writeOfd } from "@tz/typeset/server";
import { sm2 } from "sm-crypto-v2";
import { quantile, round } from "../stage.ts";
import { paperOf } from "../typeset/paper.ts";

const ROUNDS = 15;
const EACH = 20;
const DAY = 86_400_000;
const now = new Date("2026-03-16T02:00:00Z");
const about = { title: "基准", author: "基准", at: now };

/** Documents sealed and verified a second of one processor, against as many bare SM2 signatures and verifications of sm-crypto-v2. */
export async function run(): Promise<object> {
  const fonts = await openFonts([]);
  const figures: Record<string, object> = {};
  for (const pages of [2, 5]) {
    const written = writeOfd(typeset(paperOf(pages), { metrics: metricsOf(fonts) }), fonts, about);
    figures[`pages_${written.pages}`] = against(written.file);
  }
  return figures;
}

/** Processor time, in milliseconds: other programs on the machine do not count. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** All take turns, so that they see the same weather; medians. */
function against(ofd: Buffer): object {
  const { sealer, trust } = holder();
  const places = [{ page: 0, x: 100, y: 200, width: 42, height: 42 }];
  const sealed = sealOfd(ofd, sealer, places, now);
  const bare = bareSm2();
  const works = {
    seal: () => sealOfd(ofd, sealer, places, now),
    verify: () => verifyFile(sealed, trust, now),
    sign: bare.sign,
    check: bare.check,
    checkPrepared: bare.checkPrepared,
  };
  const times: Record<string, number[]> = {};
  for (let turn = -2; turn < ROUNDS; turn += 1)
    for (const [name, work] of Object.entries(works)) {
      const begun = ownTime();
      for (let count = 0; count < EACH; count += 1) work();
      if (turn >= 0) times[name] = [...(times[name] ?? []), (ownTime() - begun) / EACH];
    }
  const median = (name: keyof typeof works) => quantile(times[name] ?? [], 0.5);
  const own = median("seal") + median("verify");
  return {
    kilobytes: Math.round(sealed.length / 1024),
    sealed_a_second: round(1000 / median("seal")),
    verified_a_second: round(1000 / median("verify")),
    bare_signatures_a_second: round(1000 / median("sign")),
    bare_verifications_a_second: round(1000 / median("check")),
    ratio_to_bare: round((median("sign") + median("check")) / own),
    ratio_to_bare_with_prepared_key: round((median("sign") + median("checkPrepared")) / own),
  };
}

/** The library alone, over 32 bytes. */
function bareSm2() {
  const { publicKey, privateKey } = sm2.generateKeyPairHex();
  const message = Buffer.alloc(32, 1);
  const options = { hash: true, der: true, publicKey };
  const signature = sm2.doSignature(message, privateKey, options);
  const point = sm2.precomputePublicKey(publicKey);
  const digest = Buffer.from(sm2.getHash(message, publicKey), "hex");
  return {
    sign: () => sm2.doSignature(message, privateKey, options),
    check: () => sm2.doVerifySignature(message, signature, publicKey, { hash: true, der: true }),
    checkPrepared: () => sm2.doVerifySignature(digest, signature, point, { der: true }),
  };
}

/** A unit with a seal, under a root. */
function holder() {
  const root = newSigningKey("sm2");
  const subject = nameOf({ commonName: "基准根证书" });
  const common = {
    issuer: subject,
    notBefore: new Date(now.getTime() - DAY),
    notAfter: new Date(now.getTime() + DAY),
    algorithm: "sm2" as const,
  };
  const rootCertificate = issueCertificate(
    { ...common, serial: Buffer.from([1]), subject, publicKey: root.publicKey, purpose: "root" },
    root,
  );
  const holderOf = (serial: number, name: string) => {
    const key = newSigningKey("sm2");
    const request = {
      ...common,
      serial: Buffer.from([serial]),
      subject: nameOf({ commonName: name }),
      publicKey: key.publicKey,
    };
    return { key, certificate: issueCertificate({ ...request, purpose: "signing" }, root) };
  };
  const [maker, unit] = [holderOf(2, "制章"), holderOf(3, "清安市财政局")];
  const drawing = sealDrawing("清安市财政局", "department");
  const seal = makeSeal(
    {
      id: "1",
      name: "清安市财政局",
      type: 1,
      certificates: [unit.certificate],
      createdAt: now,
      validFrom: common.notBefore,
      validUntil: common.notAfter,
      picture: { type: "PNG", bytes: drawingPng(drawing), width: 42, height: 42 },
    },
    maker,
  );
  return { sealer: { seal, ...unit }, trust: { roots: [readCertificate(rootCertificate)] } };
}
