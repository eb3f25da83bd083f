/** What the reader of BPMN files says of something that it did not understand. */
interface ReadingWarning {
  message: string;
  property?: string;
  value?: unknown;
  element?: object;
}

interface Referring {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  readonly $descriptor: { propertiesByName: Record<string, { isMany?: boolean } | undefined> };
}

/**
 * Lets a file be written with the references that lead out of it, or to what is not there (a data type, a message of an imported
 * definition): the reader finds nothing behind them and would leave them out. Call it once everything that follows references has.
 */
export function keepReferences(warnings: readonly unknown[]): void {
  for (const { message, element, property, value } of warnings as readonly ReadingWarning[])
    if (element && property && typeof value === "string" && message.startsWith("unresolved reference"))
      keep(element as Referring, property, value);
}

/** The writer asks what is referred to for its identifier only. */
function keep(element: Referring, property: string, id: string): void {
  const isMany = element.$descriptor.propertiesByName[property]?.isMany;
  const before = isMany ? ((element.get(property) as unknown[] | undefined) ?? []) : [];
  element.set(property, isMany ? [...before, { id }] : { id });
}
