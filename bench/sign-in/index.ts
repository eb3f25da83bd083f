import { DEMO_PASSWORD } from "../../apps/server/demo/seed.ts";
import { verifyPassword } from "../../packages/kernel/server/access/password/hash.ts";
import { forkCity } from "../fork-city.ts";
import { quantile, round } from "../stage.ts";

const USERS = 200;
const ROUNDS = 5;

/** 200 people sign in by password at the same moment, against as many bare checks of the same argon2id hash. */
export async function run(): Promise<object> {
  const city = await forkCity();
  try {
    const { rows } = await city.database.query(
      `select n.account, c.hash from kernel.person n join kernel.credential c on c.person_id = n.id
       where exists (select 1 from kernel.post p where p.person_id = n.id and p.ended_at is null)
       order by n.id limit $1`,
      [USERS],
    );
    const accounts: string[] = rows.map(({ account }) => account);
    const [signIns, checks]: [number[], number[]] = [[], []];
    let [signInSeconds, checkSeconds] = [0, 0];
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      signInSeconds += await all(accounts, signIns, (account) => signIn(city.address, account));
      checkSeconds += await all(accounts, checks, () => check(rows[0].hash));
      console.error(`${turn + 1} of ${ROUNDS} rounds`);
    }
    const [rate, checkRate] = [signIns.length / signInSeconds, checks.length / checkSeconds];
    return {
      users: USERS,
      sign_ins_per_second: round(rate, 1),
      argon2id_checks_per_second: round(checkRate, 1),
      ratio: round(rate / checkRate),
      ms_p50: round(quantile(signIns, 0.5), 0),
      ms_p95: round(quantile(signIns, 0.95), 0),
      argon2id_ms_p95: round(quantile(checks, 0.95), 0),
    };
  } finally {
    await city.close();
  }
}

/** All at the same moment. @returns seconds until the last has ended */
async function all(accounts: string[], times: number[], work: (account: string) => Promise<void>): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    accounts.map(async (account) => {
      await work(account);
      times.push(performance.now() - begun);
    }),
  );
  return (performance.now() - begun) / 1000;
}

async function signIn(address: string, account: string): Promise<void> {
  const response = await fetch(`${address}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account, password: DEMO_PASSWORD }),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${account}: ${response.status} ${answer}`);
}

async function check(hash: string): Promise<void> {
  if (!(await verifyPassword(hash, DEMO_PASSWORD))) throw new Error("the demo's password is another one");
}
