const day = 24 * 60 * 60 * 1000;

/** The moments between two days in Beijing, `YYYY-MM-DD`, the last day included; an end that is missing stays open. */
export function spanOf(from: string | undefined, until: string | undefined) {
  const midnight = (text: string) => new Date(`${text}T00:00:00+08:00`);
  return {
    from: from && midnight(from).toISOString(),
    to: until && new Date(midnight(until).getTime() + day).toISOString(),
  };
}
