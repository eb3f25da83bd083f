import { z } from "zod";
import { type SearchHit, SearchPage, SearchRequest } from "../../../contract/search/index.ts";
import { type Actor, AppError, decodeCursor, keysetPage, query, type Services, tables } from "../../base/index.ts";
import { confirmed } from "../confirm.ts";
import { type Criteria, type Found, findNext, type Place, tiers } from "../find.ts";
import { foundMeanwhile } from "../found-meanwhile.ts";
import { mark, snippet } from "../mark.ts";
import { readerKeys, tokensOf } from "../readers.ts";
import type { SearchTables } from "../tables.ts";
import { fold, termsOf } from "../text.ts";

const search = tables<SearchTables>();

const MOST_TERMS = 10;

const cursorKeys = z.tuple([
  z.enum(tiers),
  z.string().regex(/^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2})$/),
  z.uuid(),
]);

export const searchQuery = query({
  name: "search.search",
  summary: { zh: "全文检索", en: "Search everything one may read" },
  input: SearchRequest,
  output: SearchPage,
  access: "signedIn",
  async run({ services, actor, input }) {
    const criteria = { ...criteriaOf(actor, input), meanwhile: await foundMeanwhile(services, actor) };
    const keys = decodeCursor(input.cursor, cursorKeys);
    const after = keys && { tier: keys[0], at: keys[1], id: keys[2] };
    const found = await findReadable(services, actor, criteria, after, input.limit + 1);
    const hits = await showHits(services, found.slice(0, input.limit), criteria.terms);
    return keysetPage(
      found,
      input.limit,
      ({ tier, at, id }) => [tier, at, id],
      ({ id }) => hits.get(id)!,
    );
  },
});

function criteriaOf(
  actor: Actor,
  { q, type, unitId, from, to }: z.output<typeof SearchRequest>,
): Omit<Criteria, "meanwhile"> {
  const terms = termsOf(q);
  if (terms.length === 0) throw new AppError("search.nothing_to_look_for");
  if (terms.length > MOST_TERMS) throw new AppError("search.too_many_words", { limit: MOST_TERMS });
  return { terms, number: fold(q), readers: readerKeys(tokensOf(actor)), type, unitId, from, to };
}

/** Hits that the modules confirm. */
async function findReadable(
  services: Services,
  actor: Actor,
  criteria: Criteria,
  after: Place | undefined,
  wanted: number,
): Promise<Found[]> {
  const readable: Found[] = [];
  let place = after;
  while (readable.length < wanted && criteria.readers.length > 0) {
    const missing = wanted - readable.length;
    const found = await findNext(services.db, criteria, place, missing);
    readable.push(...(await confirmed(services, actor, found)));
    place = found.at(-1);
    if (found.length < missing) break;
  }
  return readable;
}

async function showHits(
  services: Services,
  found: readonly Found[],
  terms: readonly string[],
): Promise<Map<string, SearchHit>> {
  if (found.length === 0) return new Map();
  const ids = found.map(({ id }) => id);
  const rows = await search(services.db)
    .selectFrom("kernel.search_entry")
    .select(["id", "type", "title", "number", "body", "at", "unit_id", "link"])
    .where("id", "in", ids)
    .execute();
  return new Map(
    rows.map(({ id, type, title, number, body, at, unit_id, link }) => [
      id,
      {
        type,
        id,
        title: mark(title, terms),
        number: number === null ? null : mark(number, terms),
        snippet: snippet(body, terms),
        at: at instanceof Date ? at.toISOString() : null,
        unitId: unit_id,
        link,
      },
    ]),
  );
}
