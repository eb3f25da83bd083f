import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { forgetWhatWasRead, meQuery } from "@tz/kernel/web/access";
import { ApiError, fetchWords, type WebRoute, whenSignedOut } from "@tz/kernel/web/base";
import { Skeleton } from "@tz/ui";
import { modules } from "./modules.ts";
import { OfficeLayout } from "./shell/office-layout.tsx";
import { PageError } from "./shell/page-error.tsx";
import { PageMissing } from "./shell/page-missing.tsx";
import { Root } from "./shell/root.tsx";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Who may see the page: anybody signed in who holds this permission. */
    permission?: string;
  }
}

interface Context {
  client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Root });

/** A page, and the module whose words it speaks. */
type OfficeRoute = WebRoute & { words: string };

/** The pages with menu and header: for those who are signed in and need not change their password first. */
const office = createRoute({
  getParentRoute: () => root,
  id: "office",
  component: OfficeLayout,
  async beforeLoad({ context, location }) {
    try {
      const me = await context.client.ensureQueryData(meQuery);
      if (me.passwordDue) throw redirect({ to: "/password", search: { next: location.href }, replace: true });
      const way = modules.flatMap(({ signIn }) => signIn).find(({ method }) => method === me.methodDue);
      if (way) throw redirect({ to: way.enrolment, replace: true });
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401)) throw error;
      throw redirect({ to: "/sign-in", search: { next: location.href, why: error.code }, replace: true });
    }
  },
});

function routeOf<Parent extends typeof root | typeof office>(
  parent: Parent,
  { path, page, permission, words }: OfficeRoute,
) {
  return createRoute({
    getParentRoute: () => parent,
    path,
    component: lazyRouteComponent(async () => (await Promise.all([page(), fetchWords(words)]))[0]),
    staticData: permission ? { permission } : {},
  });
}

const ownRoutes: readonly OfficeRoute[] = [
  { path: "/settings", words: "office", page: () => import("./pages/settings.tsx") },
  { path: "$", words: "office", page: async () => ({ default: PageMissing }) },
];

function routeTree() {
  const routes = [
    ...ownRoutes,
    ...modules.flatMap((module) => module.routes.map((route) => ({ ...route, words: module.name }))),
  ];
  const bare = routes.filter(({ layout }) => layout === "bare");
  const inOffice = routes.filter(({ layout }) => layout !== "bare");
  return root.addChildren([
    office.addChildren(inOffice.map((route) => routeOf(office, route))),
    ...bare.map((route) => routeOf(root, route)),
  ]);
}

/** The office's addresses, made from the modules' pages. Values in the address are plain text, never JSON. */
export function makeRouter(client: QueryClient) {
  const router = createRouter({
    routeTree: routeTree(),
    context: { client },
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch(search) {
      const parts = new URLSearchParams();
      for (const [name, value] of Object.entries(search)) if (value) parts.set(name, String(value));
      return parts.size > 0 ? `?${parts}` : "";
    },
    scrollRestoration: true,
    defaultPreload: "intent",
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: PageMissing,
  });
  whenSignedOut((why) => {
    const { location, matches } = router.state;
    // Several requests are refused at once: the first has said what follows the sign-in.
    if (location.pathname === "/sign-in" || !matches.some(({ routeId }) => routeId === "/office")) return;
    forgetWhatWasRead(client);
    void router.navigate({ to: "/sign-in", search: { next: location.href, why }, replace: true, ignoreBlocker: true });
  });
  return router;
}

export type OfficeRouter = ReturnType<typeof makeRouter>;
