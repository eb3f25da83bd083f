import { testApp } from "@tz/testing";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { modules } from "../modules.ts";
import { bpmnCases } from "./fixture/hostile/bpmn.ts";
import { docx } from "./fixture/hostile/docx.ts";
import { type Door, doorsOf } from "./fixture/hostile/doors.ts";
import { archivePackage } from "./fixture/hostile/eep.ts";
import { ofd } from "./fixture/hostile/ofd.ts";
import type { PackageKind } from "./fixture/hostile/parts.ts";
import { goodPdf, hostilePdfs } from "./fixture/hostile/pdfs.ts";
import { xlsx } from "./fixture/hostile/xlsx.ts";
import { hostileXmls } from "./fixture/hostile/xmls.ts";
import { goodZip, hostileZips } from "./fixture/hostile/zips.ts";

/**
 * Files with a fault or a trick each, through every door that takes their kind. The whole takes some minutes; by default some of them
 * are played, with `UPLOADS=all` all of them. `UPLOADS=costs` prints what each cost.
 */
const app = await testApp({ modules });
const doors = doorsOf(app, await app.city());
const wanted = process.env.UPLOADS ?? "some";

/**
 * Bounds of one file at one door: processor time of the thread that serves everybody and of the whole process, in milliseconds, and
 * memory that is not given back at once, in megabytes.
 */
const most = { serving: 10_000, all: 60_000, memory: 2500 };

interface Case {
  name: string;
  make: () => Buffer;
  where: Record<string, Door>;
}

function casesOf(name: string, { main, parts, others }: PackageKind, where: Record<string, Door>): Case[] {
  const named = (files: Record<string, () => Buffer>): Case[] =>
    Object.entries(files).map(([what, make]) => ({ name: `${name}: ${what}`, make, where }));
  const changed = Object.entries({ ...hostileXmls(String(parts[main])) }).map(
    ([what, make]) => [what, () => goodZip({ ...parts, [main]: make() })] as const,
  );
  const replaced = Object.entries(others).map(
    ([what, make]) => [what, () => goodZip({ ...parts, ...make() })] as const,
  );
  return named({ ...hostileZips(parts, main), ...Object.fromEntries(changed), ...Object.fromEntries(replaced) });
}

const hostile: Case[] = [
  ...casesOf("Word", docx, doors.docx),
  ...casesOf("OFD", ofd, doors.ofd),
  ...casesOf("Excel", xlsx, doors.xlsx),
  ...casesOf("EEP", archivePackage, doors.eep),
  ...Object.entries(hostilePdfs()).map(([what, make]) => ({ name: `PDF: ${what}`, make, where: doors.pdf })),
  ...Object.entries(bpmnCases()).map(([what, make]) => ({ name: `BPMN: ${what}`, make, where: doors.bpmn })),
];
const good: [string, Buffer, Record<string, Door>][] = [
  ["Word", goodZip(docx.parts), doors.docx],
  ["OFD", goodZip(ofd.parts), doors.ofd],
  ["Excel", goodZip(xlsx.parts), doors.xlsx],
  ["EEP", goodZip(archivePackage.parts), doors.eep],
  ["PDF", goodPdf, doors.pdf],
];

const costs: { serving: number; all: number; what: string }[] = [];
afterAll(() => {
  if (wanted !== "costs") return;
  for (const { serving, all, what } of costs.toSorted((one, other) => other.all - one.all).slice(0, 40))
    console.info(`${serving} ms of ${all} ms: ${what}`);
});

test.each(good)("a good file of %s is taken at every door", async (_name, file, where) => {
  for (const [door, send] of Object.entries(where))
    expect([door, await send(file)]).toMatchObject([door, { status: /^20/ }]);
});

const some = fc.sample(fc.shuffledSubarray(hostile, { minLength: 40, maxLength: 40 }), 1)[0]!;

test.each((wanted === "some" ? some : hostile).map((one) => [one.name, one] as const))(
  "%s is taken, or refused with a sentence, at a bounded cost",
  { timeout: 240_000 },
  async (name, { make, where }) => {
    const file = make();
    for (const [door, send] of Object.entries(where)) {
      const [serving, all, { rss }] = [process.threadCpuUsage(), process.cpuUsage(), process.memoryUsage()];
      const { status, code, sentence } = await send(file);
      const cost = { serving: spent(process.threadCpuUsage(serving)), all: spent(process.cpuUsage(all)) };
      costs.push({ ...cost, what: `${name} (${door} ${status} ${code})` });
      expect(status, `${door}: ${code} ${sentence}`).toBeLessThan(500);
      if (status >= 400) expect(sentence).toMatch(/[\u4e00-\u9fff]/);
      expect([cost.serving < most.serving, cost.all < most.all], `${door}: ${JSON.stringify(cost)}`).toEqual([
        true,
        true,
      ]);
      expect((process.memoryUsage().rss - rss) / 2 ** 20).toBeLessThan(most.memory);
    }
  },
);

const spent = ({ user, system }: NodeJS.CpuUsage) => Math.round((user + system) / 1000);
