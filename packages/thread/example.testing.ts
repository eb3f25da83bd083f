import { answering } from "./answering.ts";

/** What the tests ask a thread for. */
export type Asked = { do: "count"; to: number } | { do: "hang" | "fill" | "table" | "buffers" | "throw" | "end" };

let tasks = 0;

answering((asked: Asked): { sum: number; tasks: number } => {
  tasks += 1;
  if (asked.do === "throw") throw new Error("as asked");
  if (asked.do === "end") process.exit(1);
  const kept: number[][] = [];
  const buffers: Uint8Array[] = [];
  while (asked.do === "hang");
  while (asked.do === "buffers") if (buffers.length < 64) buffers.push(new Uint8Array(1024 * 1024).fill(1));
  const table = new Map<number, string>();
  while (asked.do === "table") table.set(table.size, "row");
  while (asked.do === "fill") kept.push(new Array(100_000).fill(kept.length));
  return { sum: asked.do === "count" ? asked.to : 0, tasks };
});
