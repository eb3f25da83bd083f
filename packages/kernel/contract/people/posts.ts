import { z } from "zod";
import { instant } from "../base/index.ts";
import { line, Rank } from "./text.ts";

/** A position held by a person in a unit (职务); held now while `endedAt` is null. */
export const PostView = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    personName: z.string(),
    unitId: z.uuid(),
    unitName: z.string(),
    departmentId: z.uuid().nullable(),
    departmentName: z.string().nullable(),
    title: z.string(),
    /** Place in the leaders' order of the unit. */
    rank: z.int(),
    isLeader: z.boolean(),
    /** The post that its holder acts in by default. */
    isMain: z.boolean(),
    startedAt: instant,
    endedAt: instant.nullable(),
    version: z.int(),
  })
  .meta({ id: "Post" });
export type PostView = z.infer<typeof PostView>;

const fields = {
  departmentId: z.uuid().nullable(),
  title: line(50),
  rank: Rank,
  isLeader: z.boolean(),
};

/** A new post for a person; without a rank it comes last in its unit. */
export const NewPost = z.object({
  unitId: z.uuid(),
  departmentId: fields.departmentId.default(null),
  title: fields.title,
  rank: fields.rank.optional(),
  isLeader: fields.isLeader.default(false),
  /** The first post of a person is the main one in any case. */
  isMain: z.boolean().default(false),
});
export type NewPost = z.infer<typeof NewPost>;

export const AppointPerson = NewPost.extend({ personId: z.uuid() });

export const ChangePost = z
  .object(fields)
  .partial()
  .extend({ postId: z.uuid(), version: z.int(), isMain: z.literal(true).optional() });

/** `successorId`: who goes on with the tasks that came to this post. */
export const EndPost = z.object({ postId: z.uuid(), version: z.int(), successorId: z.uuid().optional() });

/** The whole leaders' order of a unit at once. */
export const OrderLeaders = z.object({ unitId: z.uuid(), postIds: z.array(z.uuid()).min(1).max(200) });
export const LeaderList = z.object({ items: z.array(PostView) });
