/** What has happened to each case, in order, as those know who did it. */
export class Ledger {
  readonly cases = new Map<string, string[]>();

  begin(caseId: string): void {
    this.cases.set(caseId, ["start"]);
  }

  note(caseIds: Iterable<string>, what: string): void {
    for (const caseId of caseIds) this.cases.get(caseId)!.push(what);
  }
}
