import { type Db, notFound, sql } from "@tz/kernel/server/base";
import { type DocumentContent, groupIdsOf, plainText, unitIdsOf } from "../../contract/index.ts";
import type { CountersignFacts, DraftFacts, OrganFacts, RelatedFacts } from "../rules/facts.ts";

export interface FactsQuestion {
  unitId: string;
  content: DocumentContent;
  /** Undefined for a draft that nobody has saved. */
  documentId?: string | undefined;
  documentNumber?: string | null;
  /** ISO date. */
  today: string;
  signing?: boolean;
}

interface Row {
  organs: OrganFacts[] | null;
  groups: { id: string; unitIds: string[] }[] | null;
  departments: { name: string; isOffice: boolean }[] | null;
  principal: { personId: string; name: string } | null;
  countersigns: CountersignFacts[] | null;
  related: (Omit<RelatedFacts, "text"> & { id: string; body: DocumentContent["body"] })[] | null;
  signed_on: string[] | null;
}

/**
 * Everything the rules ask about a draft, by one statement, each part by a primary key or the index of its foreign key.
 * Related papers count only as far as the unit issued or received them.
 * @throws AppError kernel.not_found when the unit does not exist
 */
export async function loadFacts(db: Db, question: FactsQuestion): Promise<DraftFacts> {
  const row = await queryFacts(db, question);
  const organs = new Map((row.organs ?? []).map((organ) => [organ.id, organ]));
  const issuer = organs.get(question.unitId);
  if (!issuer) throw notFound();
  return {
    issuer,
    organs,
    groups: new Map((row.groups ?? []).map(({ id, unitIds }) => [id, unitIds])),
    departments: row.departments ?? [],
    principal: row.principal,
    countersigns: row.countersigns ?? [],
    related: new Map((row.related ?? []).map(({ id, body, ...paper }) => [id, { ...paper, text: plainText(body) }])),
    documentNumber: question.documentNumber ?? null,
    signedOn: row.signed_on ?? [],
    today: question.today,
    signing: question.signing ?? false,
  };
}

async function queryFacts(db: Db, { unitId, content, documentId }: FactsQuestion): Promise<Row> {
  const recipients = [...content.recipients, ...content.copyRecipients];
  const named = [unitId, ...unitIdsOf(recipients), ...content.jointIssuers.map((unit) => unit.unitId)];
  const relations = content.relations.flatMap((relation) => relation.documentId ?? []);
  const document = documentId ?? null;
  const { rows } = await sql<Row>`/*kept*/
    with recursive
    member as (
      select g.id as group_id, m.unit_id, m.rank
      from kernel.unit_group g join kernel.unit_group_member m on m.group_id = g.id
      where g.id = any(${groupIdsOf(recipients)}::uuid[])
        and (g.owner_unit_id is null or g.owner_unit_id = ${unitId})),
    paper as (
      select d.id, d.document_type, d.unit_id, d.title, d.document_number, v.content -> 'body' as body
      from documents.document d
      join documents.document_version v on v.document_id = d.id and v.number = d.version_number
      where d.id = any(${relations}::uuid[])
        and (d.unit_id = ${unitId} or exists (
          select 1 from kernel.delivery c
          where c.subject_type = 'documents.document' and c.subject_id = d.id::text and c.unit_id = ${unitId}))),
    concerned as (
      select u.id from kernel.unit u
      where u.id = ${unitId} or u.id in (select unit_id from paper)
        or (u.state = 'active' and (u.id = any(${named}::uuid[]) or u.id in (select unit_id from member)))
      union
      select above.id from concerned c
      join kernel.unit u on u.id = c.id
      cross join lateral unnest(u.dual_leader_unit_ids || u.parent_id) as above (id)),
    organ as (
      select u.* from concerned c join kernel.unit u on u.id = c.id)
    select
      (select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'shortName', short_name,
        'documentCode', document_code, 'kind', kind, 'level', level, 'parentId', parent_id,
        'dualLeaderIds', dual_leader_unit_ids)) from organ) as organs,
      (select jsonb_agg(jsonb_build_object('id', group_id, 'unitIds', unit_ids)) from (
        select group_id, jsonb_agg(unit_id order by rank, unit_id) as unit_ids
        from member group by group_id) grouped) as groups,
      (select jsonb_agg(jsonb_build_object('name', name, 'isOffice', kind = 'office'))
        from kernel.department where unit_id = ${unitId} and state = 'active') as departments,
      (select jsonb_build_object('personId', p.id, 'name', p.name)
        from kernel.post t join kernel.person p on p.id = t.person_id
        where t.unit_id = ${unitId} and t.ended_at is null and t.is_leader and t.department_id is null
        order by t.rank, t.id limit 1) as principal,
      (select jsonb_agg(jsonb_build_object('unitId', c.unit_id, 'unitName', c.name, 'state', c.state,
          'gone', u.state <> 'active' or coalesce(d.state <> 'active', false)) order by c.id)
        from documents.countersign c
        join kernel.unit u on u.id = c.unit_id
        left join kernel.department d on d.id = c.department_id
        where c.document_id = ${document} and c.kind <> 'issuer') as countersigns,
      (select jsonb_agg(jsonb_build_object('id', id, 'documentType', document_type, 'unitId', unit_id, 'title', title,
        'documentNumber', document_number, 'body', body)) from paper) as related,
      (select jsonb_agg(signed) from (
        select signed_on::text as signed from documents.document where id = ${document} and signed_on is not null
        union all
        select (at at time zone 'Asia/Shanghai')::date::text from documents.countersign
        where document_id = ${document} and kind = 'issuer' and state = 'agreed') signatures) as signed_on`.execute(db);
  return rows[0] as Row;
}
