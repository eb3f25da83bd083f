import { z } from "zod";
import { Account, line, PersonName, RegionCode, RegionLevel, UnitCode, UnitKind } from "../people/index.ts";
import { Password } from "./sign-in.ts";

/** Whether the page that makes the first administrators is open, and whether its code still works. */
export const SetUpState = z.object({ needed: z.boolean(), codeAlive: z.boolean() }).meta({ id: "SetUpState" });
export type SetUpState = z.infer<typeof SetUpState>;

const Administrator = z.object({ name: PersonName, account: Account, password: Password });

/** The first unit and the three separated administrators. A region or unit that is there already, by its code, is used. */
export const SetUpRequest = z.object({
  /** From the server's console; capitals, spaces and hyphens do not matter. */
  code: z.string().min(1).max(100),
  region: z.object({ code: RegionCode, name: line(100), level: RegionLevel }),
  unit: z.object({ code: UnitCode, name: line(100), shortName: line(50), kind: UnitKind, level: RegionLevel }),
  system: Administrator,
  security: Administrator,
  audit: Administrator,
});
export type SetUpRequest = z.infer<typeof SetUpRequest>;
