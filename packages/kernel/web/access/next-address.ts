/** Where to go after signing in: an address of our own, or the workbench where another site wrote something else. */
export function nextAddress(next: string | undefined) {
  if (!next?.startsWith("/") || next.startsWith("//") || next.startsWith("/\\")) return "/";
  return next.startsWith("/sign-in") ? "/" : next;
}
