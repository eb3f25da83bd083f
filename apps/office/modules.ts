import { applicationsWeb } from "@tz/applications/web";
import { archivesWeb } from "@tz/archives/web";
import { checkingWeb } from "@tz/checking/web";
import { incomingWeb, outgoingWeb, trackingWeb } from "@tz/documents/web";
import { accessWeb } from "@tz/kernel/web/access";
import { administrationWeb } from "@tz/kernel/web/administration";
import type { WebModule } from "@tz/kernel/web/base";
import { filesWeb } from "@tz/kernel/web/files";
import { notifyWeb } from "@tz/kernel/web/notify";
import { peopleWeb } from "@tz/kernel/web/people";
import { searchWeb } from "@tz/kernel/web/search";
import { designerWeb, workflowWeb } from "@tz/kernel/web/workflow";
import { sealsWeb } from "@tz/seals/web";

/** What the office is made of. A module adds its pages, its menu and its words by standing in this list. */
export const modules: readonly WebModule[] = [
  workflowWeb,
  accessWeb,
  filesWeb,
  notifyWeb,
  peopleWeb,
  searchWeb,
  outgoingWeb,
  incomingWeb,
  trackingWeb,
  archivesWeb,
  checkingWeb,
  applicationsWeb,
  designerWeb,
  sealsWeb,
  ...administrationWeb,
];
