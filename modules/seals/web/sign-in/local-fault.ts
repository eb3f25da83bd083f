/** Something that went wrong in this browser, shown as a refusal of the server is. */
export class LocalFault extends Error {
  readonly problem: { status: number; title: string; detail: string };
  constructor(detail: string) {
    super(detail);
    this.problem = { status: 400, title: detail, detail };
  }
}
