export { accessFloor } from "./floor.ts";
export { hashPassword } from "./password/hash.ts";
export { writePassword } from "./password/write-credential.ts";
export { type Grant, giveRoles } from "./roles/give-roles.ts";
export { permissionHolders } from "./roles/permission-holders.ts";
export { type PostHolder, postsWithRole } from "./roles/posts-with-role.ts";
export { authenticate } from "./session/authenticate.ts";
export { createSession, type NewSession, type SessionOrigin } from "./session/create-session.ts";
export { loadActor, type SignedInActor, type Visit } from "./session/load-actor.ts";
