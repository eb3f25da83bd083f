import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Services } from "@tz/kernel/server/base";
import { round } from "../stage.ts";
import type { Office } from "./office.ts";
import { beginOurs } from "./ours.ts";
import type { Shape } from "./processes.ts";

/** Cases that are begun and left running before each look at the heap. */
const CASES = Number(process.env.TONGZHENG_RUNNING ?? 2000);
const LOOKS = 4;
/** Cases begun at the same time. */
const WIDTH = 10;

/** What running cases leave in the memory of the server: its heap after so many, after twice as many, and so on. */
export async function memoryOf(services: Services, office: Office, shape: Shape): Promise<object> {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const megabytes: number[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    await begin(services, office, shape);
    collectGarbage();
    megabytes.push(round(process.memoryUsage().heapUsed / 2 ** 20));
  }
  return { running_cases_before_each_look: CASES, heap_megabytes: megabytes };
}

async function begin(services: Services, office: Office, shape: Shape): Promise<void> {
  let left = CASES;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await beginOurs(services, office, shape);
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
}
