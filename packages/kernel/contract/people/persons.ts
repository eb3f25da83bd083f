import { z } from "zod";
import { flag, pageOf, pageRequest } from "../base/index.ts";
import { PersonState } from "./kinds.ts";
import { NewPost, PostView } from "./posts.ts";
import { Account, Email, PersonName, Phone, SearchText } from "./text.ts";

/** A person with the posts held now; `account` is shown only to those who keep the directory. */
export const PersonView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    account: z.string().nullable(),
    state: PersonState,
    version: z.int(),
    posts: z.array(PostView),
  })
  .meta({ id: "Person" });
export type PersonView = z.infer<typeof PersonView>;

export const personActions = ["change", "appoint", "leave", "return"] as const;
export const PersonDetail = PersonView.extend({
  /** Posts that have ended; only for those who keep the directory. */
  formerPosts: z.array(PostView),
  may: z.array(z.enum(personActions)),
}).meta({ id: "PersonDetail" });

export const PersonPage = pageOf(PersonView);

/** A list of people: by part of a name, its pinyin or initials, account or phone; in a unit or department. */
export const PersonListRequest = z.object({
  ...pageRequest,
  q: SearchText,
  unitId: z.uuid().optional(),
  /** Also the people of every unit below that one. */
  below: flag.default(false),
  departmentId: z.uuid().optional(),
  /** `left` answers only those who keep the directory. */
  state: PersonState.default("active"),
});

/** One line of a unit's directory: a post and how to reach its holder. */
export const DirectoryEntry = PostView.extend({ phone: z.string().nullable(), email: z.string().nullable() }).meta({
  id: "DirectoryEntry",
});
export const DirectoryPage = pageOf(DirectoryEntry);

const fields = { name: PersonName, account: Account, phone: Phone.nullable(), email: Email.nullable() };

export const CreatePerson = z.object({
  name: fields.name,
  /** Without one it is made from the name's pinyin. */
  account: fields.account.optional(),
  phone: fields.phone.default(null),
  email: fields.email.default(null),
  post: NewPost.optional(),
});

export const ChangePerson = z.object(fields).partial().extend({ personId: z.uuid(), version: z.int() });
const version = { personId: z.uuid(), version: z.int() };
/** `successorId`: who goes on with their tasks; without one these go where the rules of their steps say. */
export const LeavePerson = z.object({ ...version, successorId: z.uuid().optional() });
export const ReturnPerson = z.object({ ...version, post: NewPost });
