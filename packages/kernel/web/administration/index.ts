import { auditWeb } from "./audit/web-module.tsx";
import { calendarWeb } from "./calendar/web-module.tsx";
import { numberingWeb } from "./numbering/web-module.tsx";
import { keepPeopleWeb } from "./people/web-module.tsx";
import { rolesWeb } from "./roles/web-module.tsx";
import { rulesWeb } from "./rules/web-module.tsx";
import { systemWeb } from "./system/web-module.tsx";

/** The pages of the three administrators, and the office's ledgers of numbers. */
export const administrationWeb = [keepPeopleWeb, rolesWeb, auditWeb, numberingWeb, calendarWeb, rulesWeb, systemWeb];
