/** Things that have no identity but their place, with it. */
export const numbered = <T>(list: readonly T[]): { at: number; one: T }[] => list.map((one, at) => ({ at, one }));
