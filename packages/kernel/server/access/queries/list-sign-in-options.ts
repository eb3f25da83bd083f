import { z } from "zod";
import { SignInOptions } from "../../../contract/access/index.ts";
import { type Db, query, type Services, sql } from "../../base/index.ts";
import { allowsDemoSignIn } from "../commands/sign-in-demo.ts";
import { signInMethodsOf } from "../methods/sign-in-method.ts";
import { currentSettings } from "../password/settings.ts";
import { setUpNeeded } from "../set-up/needed.ts";

/** What the sign-in page offers, before anybody is known. */
export const listSignInOptions = query({
  name: "access.sign-in-options",
  summary: { zh: "登录方式", en: "What the sign-in page offers" },
  input: z.object({}),
  output: SignInOptions,
  access: "public",
  async run({ db, services }) {
    const { config } = services;
    return {
      mode: config.mode,
      setUpNeeded: await setUpNeeded(db, config),
      methods: await methodsAllowed(db, services),
      demoPersons: allowsDemoSignIn(config) ? await demoPersons(db) : [],
    };
  },
});

async function methodsAllowed(db: Db, services: Services): Promise<string[]> {
  const { methods } = await currentSettings(db);
  return signInMethodsOf(services)
    .map(({ name }) => name)
    .filter((name) => methods[name]?.allowed);
}

/** A dozen persons with their main posts, in their order, by primary keys and post_person. */
async function demoPersons(db: Db): Promise<SignInOptions["demoPersons"]> {
  const { rows } = await sql<SignInOptions["demoPersons"][number]>`
    select p.account, p.name, t.title as "postTitle", u.name as "unitName", d.hint,
      (select coalesce(json_agg(json_build_object('zh', r.name_zh, 'en', r.name_en) order by r.id), '[]')
        from kernel.post_role g join kernel.role r on r.id = g.role_id where g.post_id = t.id) as roles
    from kernel.demo_person d
    join kernel.person p on p.id = d.person_id and p.state = 'active'
    join kernel.post t on t.person_id = p.id and t.is_main and t.ended_at is null
    join kernel.unit u on u.id = t.unit_id
    order by d.rank`.execute(db);
  return rows;
}
