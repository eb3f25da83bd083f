import { accessFloor } from "../access/index.ts";
import { auditFloor } from "../audit/index.ts";
import { baseFloor, type Module } from "../base/index.ts";
import { calendarFloor } from "../calendar/index.ts";
import { deliveryFloor } from "../delivery/index.ts";
import { filesFloor } from "../files/index.ts";
import { notifyFloor } from "../notify/index.ts";
import { numberingFloor } from "../numbering/index.ts";
import { peopleFloor } from "../people/index.ts";
import { referenceFloor } from "../reference/index.ts";
import { rulesFloor } from "../rules/index.ts";
import { searchFloor } from "../search/index.ts";
import { workflowFloor } from "../workflow/index.ts";

/** The kernel's floors from the lowest up; migrations run in this order. */
export const kernelFloors: readonly Module[] = [
  baseFloor,
  peopleFloor,
  accessFloor,
  auditFloor,
  filesFloor,
  calendarFloor,
  rulesFloor,
  numberingFloor,
  workflowFloor,
  deliveryFloor,
  notifyFloor,
  searchFloor,
  referenceFloor,
];
