import { z } from "zod";
import { type Language, sentence } from "../../../contract/base/index.ts";
import { type MigrationCandidate, MigrationListRequest, MigrationPage } from "../../../contract/workflow/index.ts";
import { AppError, type Db, decodeCursor, keysetPage, query, type Services, sql } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";
import { nodeNameIn } from "../compile/names.ts";
import { foresee } from "../operations/foresee.ts";
import { targetOf } from "../operations/migrate-instance.ts";
import { graphOf } from "../store/graphs.ts";
import type { LoadedInstance } from "../store/instance.ts";
import { readInstances } from "../store/load.ts";
import { kindNames } from "./kind-names.ts";
import { previewSentence } from "./preview-words.ts";

interface CandidateRow {
  id: string;
  number: number;
  started_at: Date;
}

/**
 * The running cases of a process on other versions than that one, each with what its migration would come to; by process_instance_version, a
 * page at a time because each is decided as the migration itself would.
 */
export const previewMigration = query({
  name: "workflow.preview-migration",
  summary: { zh: "预览在办事项的版本迁移", en: "Preview the migration of running cases" },
  input: z.object({ processId: z.uuid(), ...MigrationListRequest.shape }),
  output: MigrationPage,
  access: "workflow.manageProcesses",
  async run({ db, actor, input, services }) {
    const target = await targetOf(db, input.processId, input.to);
    const graph = await graphOf(db, target.versionId);
    const after = decodeCursor(input.cursor, z.tuple([z.uuid()]));
    const { rows } = await sql<CandidateRow>`
      select i.id, v.number, i.started_at from kernel.process_version v
      join kernel.process_instance i on i.version_id = v.id and i.status in ('running', 'suspended')
      where v.definition_id = ${input.processId} and v.id <> ${target.versionId}
        and i.id > ${after?.[0] ?? "00000000-0000-0000-0000-000000000000"}
      order by i.id limit ${input.limit + 1}`.execute(db);
    const loaded = await readInstances(
      db,
      rows.slice(0, input.limit).map(({ id }) => id),
    );
    const verdicts = new Map<string, Verdict>();
    for (const instance of loaded)
      verdicts.set(instance.id, await verdictOn(services, db, instance, graph, actor.language));
    return keysetPage(
      rows,
      input.limit,
      ({ id }) => [id],
      (row) => present(row, verdicts.get(row.id)!),
    );
  },
});

type Verdict = Pick<MigrationCandidate, "kindName" | "unit" | "steps" | "possible" | "sentence">;

const present = ({ id, number, started_at }: CandidateRow, verdict: Verdict): MigrationCandidate => ({
  instanceId: id,
  number,
  startedAt: started_at.toISOString(),
  ...verdict,
});

async function verdictOn(
  services: Services,
  db: Db,
  instance: LoadedInstance,
  graph: Graph,
  language: Language,
): Promise<Verdict> {
  const { unitName: unit, state, graph: old } = instance;
  const kindNameOf = (await kindNames(services, db, [{ case_type: instance.case.type, kind: instance.kind }]))(
    instance.kind,
  );
  const steps = [...new Set(Object.values(state.tokens).map(({ node }) => nodeNameIn(old, node, language)))];
  const migrated = { ...instance, graph };
  try {
    const operation = { kind: "migrate" as const, from: old };
    const sentenceOf = previewSentence(migrated, operation, await foresee(db, migrated, operation));
    return { kindName: kindNameOf, unit, steps, possible: true, sentence: sentenceOf };
  } catch (error) {
    const words = error instanceof AppError ? services.registry.errors[error.code] : undefined;
    if (!(error instanceof AppError) || !words) throw error;
    const said = (language: "zh-CN" | "en") => sentence(words, language, error.parameters);
    return { kindName: kindNameOf, unit, steps, possible: false, sentence: { zh: said("zh-CN"), en: said("en") } };
  }
}
