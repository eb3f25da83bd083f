export { accessFloor } from "./floor.ts";
export { authenticate } from "./session/authenticate.ts";
export { createSession, type NewSession, type SessionOrigin } from "./session/create-session.ts";
export { loadActor, type SignedInActor, type Visit } from "./session/load-actor.ts";
