import { readCertificate, readCrl } from "@tz/seal";
import type { RootView } from "../../contract/index.ts";
import { paperType, type SealsApp, sealsApp } from "../testing.ts";
import { trustFacts } from "../verify/trust.ts";
import { trustOf } from "../verify/trust-of.ts";

/** The roots of an office, one of which is to be dropped. */
export async function rootsApp() {
  const app = await sealsApp();
  const security = app.as(app.people.securityAdministrator);
  const system = app.as(app.people.systemAdministrator);
  const roots = async (): Promise<RootView[]> => (await security.get("/api/seals/authorities")).body.items;
  const dropOf = async (authorityId: string) => (await roots()).find(({ id }) => id === authorityId)?.drop;
  const decide = (drop: { id: string; version: number }, how: string, more: object = {}, client = system) =>
    client.post(`/api/seals/drops/${drop.id}/${how}`, { version: drop.version, ...more });
  const ask = (authorityId: string, more: object = {}, client = security) =>
    client.post(`/api/seals/authorities/${authorityId}/drop`, {
      since: app.clock.now().toISOString(),
      reason: "密钥文件备份介质遗失",
      ...more,
    });
  return {
    ...app,
    decideSeal: app.decide,
    security,
    system,
    roots,
    /** The root in use of an algorithm. */
    inUse: async (algorithm: string) =>
      (await roots()).find((root) => root.algorithm === algorithm && root.retiredAt === null)!,
    /** The newest request to drop a root. */
    dropOf,
    ask,
    decide,
    /** One asks, the other agrees. */
    async drop(authorityId: string, more: object = {}) {
      await ask(authorityId, more);
      return decide((await dropOf(authorityId))!, "approve");
    },
    /** What anybody may fetch of a root. */
    fetched: async (id: string, what: string) => Buffer.from((await app.anonymous.get(`/api/pki/${id}/${what}`)).body),
    /** The list of revoked certificates of a root, whose signature is checked. */
    async listOf(id: string, certificate: Buffer) {
      return readCrl(Buffer.from((await app.anonymous.get(`/api/pki/${id}/crl`)).body), readCertificate(certificate));
    },
    trust: async () => trustOf(await trustFacts(app.db), app.clock.now()),
    sealed: (unit: SealsApp["finance"]) => sealedBy(app, unit),
  };
}

/** A paper that the unit's keeper has sealed: its OFD and PDF. */
async function sealedBy(app: SealsApp, unit: SealsApp["finance"]): Promise<Buffer[]> {
  const id = await app.approve([unit]);
  const keeper = app.as(unit.clerk);
  const { status, body } = await keeper.post(`/api/seals/uses/${(await app.waitingFor(unit.clerk, id)).id}/seal`, {});
  if (status !== 200) throw new Error(JSON.stringify(body));
  const { files } = (await keeper.get(`/api/seals/papers/${paperType}/${id}`)).body;
  return Promise.all(
    [files.ofd, files.pdf].map(async (file) => Buffer.from((await keeper.get(`/api/files/${file}`)).body)),
  );
}
