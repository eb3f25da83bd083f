const here = "https://here.invalid";

/**
 * Where to go after signing in, or back to from a page that was led to: an address of our own, or the workbench where another site wrote something else. Read as
 * browsers read it, for they take a backslash for a slash and do not see tabs and line ends.
 */
export function nextAddress(next: string | undefined) {
  if (!next?.startsWith("/") || !URL.canParse(next, here)) return "/";
  const { origin, pathname, search, hash } = new URL(next, here);
  if (origin !== here || pathname.startsWith("//") || pathname.startsWith("/sign-in")) return "/";
  return `${pathname}${search}${hash}`;
}
