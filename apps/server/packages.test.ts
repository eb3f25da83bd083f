import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { has } from "@tz/seal/testing";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { sealingOffice } from "./sealing.testing.ts";

const office = await sealingOffice();
const { app, finance, education, act, registered } = office;
const clerk = app.as(finance.clerk);
await office.keepArchives();
const id = await registered();
await act(finance.clerk, id, "dispatch");
await act(finance.clerk, id, "file");
await app.drainJobs();
const [item] = (await clerk.get("/api/archives/items")).body.items;
const files = unzipSync(Buffer.from((await clerk.get(`/api/archives/items/${item.id}/package`)).body));
const eep = `封装包/${item.code}.xml`;

const textIn = (name: string) => Buffer.from(files[name] ?? []).toString("utf8");

async function takeIn(bytes: Uint8Array) {
  const archivist = app.as(education.clerk);
  const headers = { "content-type": "application/octet-stream" };
  const { id: fileId } = (await archivist.post(`/api/files?name=${encodeURIComponent("包.zip")}`, bytes, { headers }))
    .body;
  const { id: runId } = (await archivist.post("/api/archives/imports", { fileId })).body;
  await app.drainJobs();
  return archivist.get(`/api/archives/imports/${runId}`);
}

describe("a package of a unit that has a seal", () => {
  it("is signed with the unit's own certificate", () => {
    expect(textIn(eep)).toContain(`<签名人>${finance.name}</签名人>`);
    expect(textIn(eep)).toContain("X.509</签名算法标识>");
  });

  it.skipIf(!has("openssl"))("is verified by the commands that its readme gives, and by nothing else", () => {
    const [, commands = "", certificateCheck = ""] =
      /(f='封装包\/档号\.xml'[\s\S]*?signature\.bin)\n\n[\s\S]*?\n\n(openssl verify .*)\n/.exec(textIn("说明.txt")) ??
      [];
    const folder = mkdtempSync(join(tmpdir(), "package-"));
    const put = (name: string, content: string) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    };
    const verify = (content: string) => {
      put(eep, content);
      const { stdout, stderr } = spawnSync("bash", ["-c", commands.replace("档号", item.code)], { cwd: folder });
      return `${stdout}${stderr}`;
    };
    expect(verify(textIn(eep))).toContain("Signature Verified Successfully");
    expect(verify(textIn(eep).replace("预算编制", "决算编制"))).not.toContain("Verified Successfully");
    put("证书/根证书.pem", textIn("证书/根证书.pem"));
    const { stdout, stderr } = spawnSync("bash", ["-c", certificateCheck], { cwd: folder, encoding: "utf8" });
    expect(`${stdout}${stderr}`).toBe("证书.pem: OK\n");
    rmSync(folder, { recursive: true });
  });

  it("is refused by who takes it in when one character of it was changed", async () => {
    const changed = textIn(eep).replace("预算编制", "决算编制");
    const { body } = await takeIn(zipSync({ ...files, [eep]: Buffer.from(changed) }));
    expect(body.refusal.code).toBe("archives.package_changed");
  });

  it("is taken in as genuine", async () => {
    const { status, body } = await takeIn(zipSync(files));
    expect([status, body.signaturesVerified], JSON.stringify(body)).toEqual([200, true]);
  });
});
