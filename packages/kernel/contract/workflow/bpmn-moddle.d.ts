declare module "bpmn-moddle" {
  /** An element as the reader gives it; properties by their BPMN names. */
  export interface ModdleElement {
    $type: string;
    $attrs: Record<string, string>;
    id?: string;
    name?: string;
    [property: string]: unknown;
  }
  export interface ReadResult {
    rootElement: ModdleElement;
    warnings: { message: string; property?: string; value?: unknown; element?: ModdleElement }[];
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string, options?: object): Promise<ReadResult>;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
    create(type: string, properties?: Record<string, unknown>): ModdleElement;
  }
}
