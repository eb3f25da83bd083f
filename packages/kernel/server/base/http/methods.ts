import type { FastifyInstance } from "fastify";

/**
 * Remembers the methods of every address, so that whoever uses another one is told which there are (RFC 9110 15.5.6).
 * @returns the methods that an address takes; none where there is no such address
 */
export function methodsOfAddresses(app: FastifyInstance): (path: string) => string[] {
  const addresses = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  app.addHook("onRoute", ({ url, method }) => {
    // The pages of the office take every address that is nobody's.
    if (url.includes("*")) return;
    const known = addresses.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const one of [method].flat()) known.methods.add(one);
    addresses.set(url, known);
  });
  return (path) => {
    const matching = [...addresses.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(matching.flatMap(({ methods }) => [...methods]))].toSorted();
  };
}

const patternOf = (url: string) =>
  new RegExp(`^${url.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/:\w+/g, "[^/]+")}$`);
