import { z } from "zod";

/** One page of a list that is paged by keys: `next` goes into `cursor` of the following request; null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** The query-string part that every paged list takes. Spread it: `z.object({ ...pageRequest, unitId: z.uuid() })`. */
export const pageRequest = {
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
export interface PageRequest {
  cursor?: string | undefined;
  limit: number;
}
