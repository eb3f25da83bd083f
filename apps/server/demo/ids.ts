/** What a demo id stands for; part of the id, so that two lists never share one. */
const kinds = { unit: 1, department: 2, person: 3, post: 4, group: 5 } as const;

/** 2025-01-01T00:00:00Z in milliseconds, the time that a UUIDv7 begins with. */
const EPOCH = Date.UTC(2025, 0, 1).toString(16).padStart(12, "0");

/** The same UUIDv7 for the same thing in every run. */
export function demoId(kind: keyof typeof kinds, serial: number): string {
  const tail = serial.toString(16).padStart(12, "0");
  return `${EPOCH.slice(0, 8)}-${EPOCH.slice(8)}-700${kinds[kind]}-8000-${tail}`;
}

/** Reads a key that the plans promise. */
export function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo city has no ${key}`);
  return value;
}
