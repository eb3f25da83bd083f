import type { DrawnElement } from "./element.ts";

type Translate = (words: string) => string;
interface Create {
  start(event: unknown, shape: DrawnElement | DrawnElement[], hints?: object): void;
}
interface ElementFactory {
  createShape(attributes: Record<string, unknown>): DrawnElement;
}
interface Tool {
  activateHand(event: unknown): void;
  activateSelection(event: unknown): void;
  start(event: unknown): void;
}
interface Palette {
  registerProvider(provider: PaletteProvider): void;
}

interface Drawing {
  icon: string;
  words: string;
  type: string;
  group: string;
}

/** What the engine runs and one may draw; everything else is kept where a file brings it. */
const drawings: Record<string, Drawing> = {
  start: { icon: "start-event-none", words: "Create start event", type: "bpmn:StartEvent", group: "event" },
  end: { icon: "end-event-none", words: "Create end event", type: "bpmn:EndEvent", group: "event" },
  timer: {
    icon: "intermediate-event-catch-timer",
    words: "Create timer",
    type: "bpmn:IntermediateCatchEvent",
    group: "event",
  },
  user: { icon: "user-task", words: "Create user task", type: "bpmn:UserTask", group: "activity" },
  service: { icon: "service-task", words: "Create service task", type: "bpmn:ServiceTask", group: "activity" },
  call: { icon: "call-activity", words: "Create call activity", type: "bpmn:CallActivity", group: "activity" },
  exclusive: {
    icon: "gateway-xor",
    words: "Create exclusive gateway",
    type: "bpmn:ExclusiveGateway",
    group: "gateway",
  },
  parallel: {
    icon: "gateway-parallel",
    words: "Create parallel gateway",
    type: "bpmn:ParallelGateway",
    group: "gateway",
  },
  inclusive: { icon: "gateway-or", words: "Create inclusive gateway", type: "bpmn:InclusiveGateway", group: "gateway" },
};

/** The tools beside the drawing; takes the place of bpmn-js's own, which offers what nothing here runs. */
export class PaletteProvider {
  static $inject = [
    "palette",
    "create",
    "elementFactory",
    "spaceTool",
    "lassoTool",
    "handTool",
    "globalConnect",
    "translate",
  ];
  readonly #create: Create;
  readonly #shapes: ElementFactory;
  readonly #tools: { space: Tool; lasso: Tool; hand: Tool; connect: Tool };
  readonly #translate: Translate;

  constructor(
    palette: Palette,
    create: Create,
    elementFactory: ElementFactory,
    space: Tool,
    lasso: Tool,
    hand: Tool,
    connect: Tool,
    translate: Translate,
  ) {
    this.#create = create;
    this.#shapes = elementFactory;
    this.#tools = { space, lasso, hand, connect };
    this.#translate = translate;
    palette.registerProvider(this);
  }

  getPaletteEntries(): Record<string, object> {
    const create = Object.entries(drawings).map(([key, drawing]) => [`create.${key}`, this.#entry(drawing)]);
    return { ...this.#toolEntries(), ...Object.fromEntries(create), "create.subprocess": this.#subProcess() };
  }

  #toolEntries(): Record<string, object> {
    const translate = this.#translate;
    const { hand, lasso, space, connect } = this.#tools;
    const entry = (icon: string, title: string, click: (event: unknown) => void) => ({
      group: "tools",
      className: `bpmn-icon-${icon}`,
      title,
      action: { click },
    });
    return {
      "hand-tool": entry("hand-tool", translate("Activate hand tool"), (event) => hand.activateHand(event)),
      "lasso-tool": entry("lasso-tool", translate("Activate lasso tool"), (event) => lasso.activateSelection(event)),
      "space-tool": entry("space-tool", translate("Activate create/remove space tool"), (event) =>
        space.activateSelection(event),
      ),
      "global-connect-tool": entry("connection-multi", translate("Activate global connect tool"), (event) =>
        connect.start(event),
      ),
      "tool-separator": { group: "tools", separator: true },
    };
  }

  #entry({ icon, words, type, group }: Drawing) {
    const trigger = type === "bpmn:IntermediateCatchEvent" && { eventDefinitionType: "bpmn:TimerEventDefinition" };
    const begin = (event: unknown) => this.#create.start(event, this.#shapes.createShape({ type, ...trigger }));
    return {
      group,
      className: `bpmn-icon-${icon}`,
      title: this.#translate(words),
      action: { dragstart: begin, click: begin },
    };
  }

  #subProcess() {
    const begin = (event: unknown) => {
      const process = this.#shapes.createShape({ type: "bpmn:SubProcess", x: 0, y: 0, isExpanded: true });
      const start = this.#shapes.createShape({ type: "bpmn:StartEvent", x: 40, y: 82, parent: process });
      this.#create.start(event, [process, start], { hints: { autoSelect: [process] } });
    };
    return {
      group: "activity",
      className: "bpmn-icon-subprocess-expanded",
      title: this.#translate("Create expanded sub-process"),
      action: { dragstart: begin, click: begin },
    };
  }
}
