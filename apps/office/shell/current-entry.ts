/** The entry to which a page belongs: the longest that its address begins with, for entries lie below one another. */
export const currentOf = (addresses: readonly string[], pathname: string) =>
  addresses
    .filter((to) => pathname === to || (to !== "/" && pathname.startsWith(`${to}/`)))
    .toSorted((one, other) => other.length - one.length)[0];
