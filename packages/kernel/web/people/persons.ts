import type { PersonItem } from "@tz/ui";
import type { Page } from "../../contract/base/index.ts";
import type { PersonView } from "../../contract/people/index.ts";
import { api } from "../base/index.ts";

type PostPlace = Pick<PersonView["posts"][number], "unitName" | "departmentName" | "title">;

/** Where somebody sits, as people say it: 市财政局 办公室 主任; a department that the title names is not said twice. */
export function placeOf({ unitName, departmentName, title }: PostPlace) {
  const department = departmentName && title.startsWith(departmentName) ? null : departmentName;
  return [unitName, department, title].filter(Boolean).join(" ");
}

async function find(words: string, unitId: string | undefined) {
  const page = await api.get<Page<PersonView>>("/api/people", { q: words, unitId, limit: 20 });
  return page.items;
}

/** Persons by part of a name or pinyin; `id` is the person's. */
export const findPersons = async (words: string, unitId?: string): Promise<PersonItem[]> =>
  (await find(words, unitId)).map(({ id, name, posts }) => {
    const main = posts.find(({ isMain }) => isMain) ?? posts[0];
    return { id, name, place: main ? placeOf(main) : "" };
  });

/** The same by post, for what is given to somebody in a post: who holds two is found twice; `id` is the post's. */
export const findPosts = async (words: string, unitId?: string): Promise<PersonItem[]> =>
  (await find(words, unitId)).flatMap(({ name, posts }) =>
    posts
      .filter((post) => !unitId || post.unitId === unitId)
      .map((post) => ({ id: post.id, name, place: placeOf(post) })),
  );
