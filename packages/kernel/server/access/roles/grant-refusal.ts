import type { accessErrors } from "../../../contract/access/index.ts";
import type { Actor } from "../../base/index.ts";
import type { LoadedGrant } from "./load-grant.ts";
import { roleName } from "./role.ts";

interface Refusal {
  code: keyof typeof accessErrors;
  values: Record<string, string>;
}

/** Why a post may not be given a role by this person, if so. */
export function grantRefusal({ post, role, held }: LoadedGrant, actor: Actor): Refusal | undefined {
  const refusal = (code: Refusal["code"], values = {}) => ({ code, values });
  if (post.personId === actor.personId) return refusal("access.own_roles");
  if (role.id === "staff") return refusal("access.staff_not_granted");
  if (!post.live) return refusal("access.post_ended");
  const other = held.find(({ duty }) => duty !== role.duty);
  if (!other) return undefined;
  const [heldName, wanted] = [roleName(other, actor.language), roleName(role, actor.language)];
  return refusal("access.administrators_separated", { person: post.personName, held: heldName, wanted });
}
