import { z } from "zod";
import { instant } from "../../../contract/base/index.ts";
import { RuleSetVersion } from "../../../contract/rules/index.ts";
import { AppError, command, invalid, sql } from "../../base/index.ts";
import { type RuleSet, ruleSetNamed } from "../rule-set.ts";
import { newestVersion, rulesInForce } from "../store.ts";

const input = z.object({
  name: z.string().max(100),
  value: z.record(z.string(), z.unknown()),
  reason: z.string().trim().min(1).max(200),
  /** At once where it is left out. */
  validFrom: instant.optional(),
  /** The newest version that the person saw. */
  version: z.int(),
});

/** Puts other values into force, at once or from a day on, as a new version; the former ones stay readable. */
export const changeRuleSet = command({
  name: "rules.change-rule-set",
  summary: { zh: "修改业务规则", en: "Change a rule set" },
  input,
  output: RuleSetVersion,
  access: "rules.manage",
  async load({ tx, services }, { name }) {
    const set = ruleSetNamed(services, name);
    if (!set) return undefined;
    await sql`select pg_advisory_xact_lock(hashtext('kernel.rule_set'), hashtext(${name}))`.execute(tx);
    return { set, newest: await newestVersion(tx, name) };
  },
  version: ({ newest }) => newest,
  async run({ tx, now, actor, input: { value, reason, validFrom }, record: { set, newest }, note, subject }) {
    const checked = check(set, value);
    const from = validFrom === undefined ? now : new Date(validFrom);
    if (from < now) throw new AppError("rules.valid_from_past");
    const version = newest + 1;
    const before = await rulesInForce(tx, set, now);
    await sql`
      insert into kernel.rule_set_version (name, version, value, valid_from, reason, changed_at, changed_by)
      values (${set.name}, ${version}, ${JSON.stringify(checked)}, ${from}, ${reason}, ${now}, ${actor.personId})`.execute(
      tx,
    );
    note({ reason, validFrom: from.toISOString(), before, after: checked });
    subject({ type: "rule-set", id: `${set.name} ${version}` });
    const changedBy = { id: actor.personId, name: actor.name };
    return { version, value: checked, validFrom: from.toISOString(), reason, changedAt: now.toISOString(), changedBy };
  },
});

/** @throws AppError kernel.invalid with every fault, placed under `value` */
function check({ schema }: RuleSet, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues.map(({ path, code, message }) => ({ path: ["value", ...path].join("."), code, message })),
  );
}
