import { createContext, type ReactNode, useContext } from "react";

/** What is known of the signatures under the opinions about one case; an opinion is known by its moment and its writer. */
export interface SignedOpinions {
  isPending: boolean;
  /** That it is signed, beside an opinion; nothing for one that bears no signature. @param at ISO 8601 */
  mark(at: string | null, person: string | null | undefined): ReactNode;
  /** The signature as it was written. */
  picture(at: string | null, person: string | null | undefined): ReactNode;
}

/** The case whose opinions are asked for; `enabled` is false as long as there can be none. */
export type UseSignedOpinions = (about: { type: string; id: string; enabled?: boolean }) => SignedOpinions;

const none: SignedOpinions = { isPending: false, mark: () => null, picture: () => null };
const SignedContext = createContext<UseSignedOpinions>(() => none);

/** Tells pages how to learn of signatures; the office takes it from the module that brings it. */
export const SignedOpinionsProvider = SignedContext.Provider;

/** The signatures under the opinions about a case, for those who may see them. */
export const useSignedOpinions: UseSignedOpinions = (about) => useContext(SignedContext)(about);
