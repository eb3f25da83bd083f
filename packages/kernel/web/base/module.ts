import type { ComponentType, ReactNode } from "react";
import type { Bilingual } from "../../contract/base/index.ts";
import type { Catalogues } from "./i18n.ts";
import type { UseSignedOpinions } from "./signed-opinions.ts";

/** A page: its address and the file that holds it, loaded when somebody goes there. */
export interface WebRoute {
  /** TanStack Router's notation: `/documents/$documentId`. */
  path: string;
  /** The file's default export is the page. */
  page: () => Promise<{ default: ComponentType }>;
  /** `bare`: without menu and header, and open to those who are signed out. */
  layout?: "office" | "bare";
  /** Who may go there: anybody signed in who holds this permission. */
  permission?: string;
}

/** An entry of the menu. */
export interface MenuEntry {
  /** Where it leads; also its key. */
  to: string;
  label: Bilingual;
  icon: ReactNode;
  group: MenuGroup;
  /** Place within its group, from small to large. */
  order: number;
  /** Shown to those who hold this permission only. */
  permission?: string;
  /** `business` is hidden from the three administrators, who handle no papers. */
  for?: "everybody" | "business";
  /** The second key after `g`. */
  chord?: string;
  /** A hook for the number beside the label. */
  useCount?: () => number | undefined;
  /** `bad` where the number should be none: what is late. */
  countTone?: "plain" | "bad";
}

/** Work that waits elsewhere than among the tasks: the workbench names it above them while there is any. */
export interface Duty {
  /** Where it is done; also its key. */
  to: string;
  /** Follows the number: 件来文待签收. */
  label: Bilingual;
  /** Asked of those only who hold this permission. */
  permission?: string;
  /** `bad` for what should not be: late. */
  tone?: "plain" | "bad";
  /** A hook for the number; nothing is shown for none. */
  useCount: () => number | undefined;
}

export const menuGroups = ["work", "documents", "office", "administration"] as const;
export type MenuGroup = (typeof menuGroups)[number];

/** A part of the page “my settings”. */
export interface SettingsPart {
  key: string;
  label: Bilingual;
  order: number;
  for?: "everybody" | "business";
  part: () => Promise<{ default: ComponentType }>;
}

/** A way to sign in beside the password, offered where the security rules allow it. */
export interface SignInWay {
  /** As the server calls it: `certificate`. */
  method: string;
  label: Bilingual;
  /** What is filled in on the sign-in page. */
  form: () => Promise<{ default: ComponentType }>;
  /** A page without menu for those who must sign in so and did not: it tells them how to get what that takes. */
  enrolment: string;
}

/** What one module adds to the office's pages. Its words come with its pages; labels stand here, since the menu shows all. */
export interface WebModule {
  name: string;
  messages: Catalogues;
  routes: readonly WebRoute[];
  menu: readonly MenuEntry[];
  settings: readonly SettingsPart[];
  duties: readonly Duty[];
  signIn: readonly SignInWay[];
  /** How pages learn of the signatures under opinions; one module brings it. */
  signedOpinions?: UseSignedOpinions;
}

type WebModuleParts = Pick<WebModule, "name" | "messages"> & Partial<WebModule>;

/** Declares a module's pages, its menu and its words. */
export function defineWebModule(parts: WebModuleParts): WebModule {
  return { routes: [], menu: [], settings: [], duties: [], signIn: [], ...parts };
}
