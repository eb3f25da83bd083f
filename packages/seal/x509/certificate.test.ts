import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { algorithms } from "../crypto/keys.ts";
import { FormatError } from "../der/read.ts";
import { after, before, testAuthority, today } from "../testing.ts";
import { has, pem, run, SM2_ID } from "../tools.testing.ts";
import { readCertificate } from "./certificate.ts";
import { chainOf } from "./chain.ts";
import { issueCrl, readCrl } from "./crl.ts";
import { nameText } from "./name.ts";
import { answerOcsp, asksAbout, readOcspRequest } from "./ocsp.ts";

describe.each(algorithms)("certificates by %s", (algorithm) => {
  const authority = testAuthority(algorithm);
  const holder = authority.issue("清安市人民政府").certificate;
  const root = readCertificate(authority.root);
  const stateOf = (certificate: Buffer, crls = [] as ReturnType<typeof readCrl>[], at = today) =>
    chainOf(readCertificate(certificate), [], { ...authority.trust, crls }, at).state;

  it("say whose they are, from whom and for how long", () => {
    const read = readCertificate(holder);
    expect(nameText(read.subject)).toBe("CN=清安市人民政府, O=清安市, C=CN");
    expect([read.notBefore, read.notAfter, read.isAuthority]).toEqual([before, after, false]);
    expect(read.crlPlaces).toEqual(["http://qingan.example/crl"]);
  });

  it("lead up to a root that is believed, and to no other", () => {
    expect(stateOf(holder)).toBe("trusted");
    const stranger = testAuthority(algorithm, "他人根证书");
    expect(stateOf(stranger.issue("清安市人民政府").certificate)).toBe("unknownIssuer");
    const sameName = testAuthority(algorithm);
    expect(stateOf(sameName.issue("清安市人民政府").certificate)).toBe("broken");
  });

  it("of a stranger are of an unknown issuer, whichever of its keys came along under its name", () => {
    const [one, other] = [testAuthority(algorithm, "他人根证书"), testAuthority(algorithm, "他人根证书")];
    const given = [readCertificate(other.root)];
    const stranger = readCertificate(one.issue("清安市人民政府").certificate);
    expect(chainOf(stranger, given, authority.trust, today).state).toBe("unknownIssuer");
    const owned = readCertificate(testAuthority(algorithm).issue("清安市人民政府").certificate);
    expect(chainOf(owned, given, authority.trust, today).state).toBe("broken");
  });

  it("are good within their time only", () => {
    expect(stateOf(holder, [], new Date(before.getTime() - 1000))).toBe("expired");
    expect(stateOf(holder, [], new Date(after.getTime() + 1000))).toBe("expired");
  });

  it("are no good when a holder issues further ones", () => {
    const own = authority.issue("清安市人民政府");
    const read = readCertificate(own.certificate);
    expect(read.isAuthority).toBe(false);
    expect(chainOf(read, [read], { roots: [] }, today).state).toBe("unknownIssuer");
  });

  it("are no good from their revocation on, by a list that their issuer signed", () => {
    const revokedAt = new Date(today.getTime() - 1000);
    const { serial } = readCertificate(holder);
    const list = issueCrl(
      {
        issuer: authority.subject,
        number: 7,
        thisUpdate: today,
        nextUpdate: after,
        revoked: [{ serial, at: revokedAt, reason: "keyCompromise" }],
      },
      authority.key,
    );
    const crl = readCrl(list, root);
    expect(stateOf(holder, [crl])).toBe("revoked");
    expect(stateOf(holder, [crl], new Date(revokedAt.getTime() - 1))).toBe("trusted");
    expect(() => readCrl(list, readCertificate(testAuthority(algorithm).root))).toThrow(FormatError);
  });

  it("throw nothing but the format's error when damaged, and are never believed", () => {
    fc.assert(
      fc.property(fc.nat(holder.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(holder);
        changed[at] = changed[at]! ^ by;
        try {
          expect(stateOf(changed)).not.toBe("trusted");
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.skipIf(!has("openssl"))("are accepted by openssl", () => {
    const files = { "root.pem": pem("CERTIFICATE", authority.root), "holder.pem": pem("CERTIFICATE", holder) };
    const option = algorithm === "sm2" ? ["-vfyopt", SM2_ID] : [];
    const at = `${Math.floor(today.getTime() / 1000)}`;
    const { text } = run(
      "openssl",
      ["verify", ...option, "-attime", at, "-x509_strict", "-CAfile", "root.pem", "holder.pem"],
      files,
    );
    expect(text).toBe("holder.pem: OK\n");
  });
});

describe.skipIf(!has("openssl"))("lists and answers about revoked certificates", () => {
  const authority = testAuthority("p256");
  const [good, bad] = [authority.issue("清安市人民政府").certificate, authority.issue("清安市财政局").certificate];
  const files = {
    "root.pem": pem("CERTIFICATE", authority.root),
    "good.pem": pem("CERTIFICATE", good),
    "bad.pem": pem("CERTIFICATE", bad),
  };
  const revoked = [{ serial: readCertificate(bad).serial, at: today, reason: "cessation" as const }];

  it("are read by openssl: the list, whose signature it checks", () => {
    const list = issueCrl(
      { issuer: authority.subject, number: 3, thisUpdate: today, nextUpdate: after, revoked },
      authority.key,
    );
    const { text } = run(
      "openssl",
      ["crl", "-inform", "der", "-in", "list", "-CAfile", "root.pem", "-text", "-noout"],
      { ...files, list },
    );
    expect(text).toContain("verify OK");
    expect(text).toContain("Cessation Of Operation");
  });

  it("are read by openssl: the answer to its own question, whose signature it checks", () => {
    const asked = run(
      "sh",
      ["-c", "openssl ocsp -issuer root.pem -cert good.pem -cert bad.pem -reqout question && xxd -p question"],
      files,
    );
    const question = readOcspRequest(Buffer.from(asked.text.replaceAll(/\s/g, ""), "hex"));
    const issuer = readCertificate(authority.root);
    expect(question.asked.map((one) => asksAbout(one, issuer))).toEqual([true, true]);
    const now = new Date();
    const answers = question.asked.map(({ certId, serial }) => ({
      certId,
      status: serial.equals(readCertificate(bad).serial)
        ? ({ state: "revoked", at: today, reason: "cACompromise" } as const)
        : ({ state: "good" } as const),
    }));
    const answer = answerOcsp(answers, question.nonce, { now, until: new Date(now.getTime() + 60_000) }, authority.key);
    const args = [
      "ocsp",
      "-respin",
      "answer",
      "-issuer",
      "root.pem",
      "-cert",
      "good.pem",
      "-cert",
      "bad.pem",
      "-CAfile",
      "root.pem",
      "-no_nonce",
      "-attime",
      `${Math.floor(today.getTime() / 1000)}`,
    ];
    const { text } = run("openssl", args, { ...files, answer });
    expect(text).toContain("Response verify OK");
    expect(text).toContain("good.pem: good");
    expect(text).toMatch(/bad\.pem: revoked\s.*Reason: cACompromise/s);
  });
});

it.skipIf(!has("openssl"))("a certificate of the oldest version, which does not name it, is read", () => {
  const made = run(
    "sh",
    [
      "-c",
      `(openssl req -newkey rsa:2048 -nodes -keyout key -out asked -subj "/CN=Old Office" && openssl x509 -req -in asked -signkey key -days 9 -outform der -out own) 2>log && xxd -p own`,
    ],
    {},
  );
  const old = readCertificate(Buffer.from(made.text.replaceAll(/\s/g, ""), "hex"));
  expect([nameText(old.subject), old.isAuthority]).toEqual(["CN=Old Office", false]);
});
