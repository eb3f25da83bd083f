import type { Form } from "../../contract/index.ts";
import { leave } from "./leave.ts";
import { room } from "./room.ts";
import { seal } from "./seal.ts";
import { supplies } from "./supplies.ts";

/** Forms to begin from, which can be published as they are. */
export const readyForms: Readonly<Record<string, Form>> = { leave, seal, supplies, room };
