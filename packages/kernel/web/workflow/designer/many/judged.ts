import type { ProcessesCheck } from "../../../../contract/workflow/index.ts";

/** A file that somebody chose, with what publishing it would come to. */
export interface Judged {
  /** As the computer calls it; the same name again replaces the file. */
  file: string;
  bpmn: string;
  verdict: ProcessesCheck["files"][number];
}

/** A chosen file before it is judged. */
export type Chosen = Pick<Judged, "file" | "bpmn">;

/** The files with their verdicts: first those that can be published, in the order in which they find what they call. */
export function inOrder(files: readonly Chosen[], { files: verdicts, order }: ProcessesCheck): Judged[] {
  const refused = [...files.keys()].filter((place) => !order.includes(place));
  return [...order, ...refused].flatMap((place) => {
    const [file, verdict] = [files[place], verdicts[place]];
    return file && verdict ? [{ ...file, verdict }] : [];
  });
}

/** Those that would make a version. */
export const publishable = (judged: readonly Judged[]) =>
  judged.filter(({ verdict: { change } }) => change === "first" || change === "next");

/** What is to be published: all that can be, but for what the person left out. */
export const wanted = (judged: readonly Judged[], left: ReadonlySet<string>) =>
  publishable(judged).filter(({ file }) => !left.has(file));

/** The files chosen before and now; one of the same name takes the place of the former. */
export function together(before: readonly Chosen[], added: readonly Chosen[]): Chosen[] {
  const names = new Set(added.map(({ file }) => file));
  return [...before.filter(({ file }) => !names.has(file)), ...added].map(({ file, bpmn }) => ({ file, bpmn }));
}
