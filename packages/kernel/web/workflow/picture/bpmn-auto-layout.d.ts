declare module "bpmn-auto-layout" {
  /** Draws a process from left to right; the answer is the file with that drawing. */
  export function layoutProcess(xml: string): Promise<string>;
}
