import type { DrawnElement } from "./element.ts";
import type { Services } from "./services.ts";

type Translate = (words: string) => string;
interface Pad {
  registerProvider(provider: ContextPadProvider): void;
}
interface AutoPlace {
  append(element: DrawnElement, shape: DrawnElement): void;
}
interface Connect {
  start(event: unknown, element: DrawnElement): void;
}
interface Create {
  start(event: unknown, shape: DrawnElement, context: object): void;
}
interface ElementFactory {
  createShape(attributes: Record<string, unknown>): DrawnElement;
}

/** The buttons beside a selected element: what may follow it, connecting and deleting. */
export class ContextPadProvider {
  static $inject = ["contextPad", "autoPlace", "connect", "create", "elementFactory", "modeling", "translate"];
  readonly #autoPlace: AutoPlace;
  readonly #connect: Connect;
  readonly #create: Create;
  readonly #shapes: ElementFactory;
  readonly #modeling: Services["modeling"];
  readonly #translate: Translate;

  constructor(
    pad: Pad,
    autoPlace: AutoPlace,
    connect: Connect,
    create: Create,
    elementFactory: ElementFactory,
    modeling: Services["modeling"],
    translate: Translate,
  ) {
    this.#autoPlace = autoPlace;
    this.#connect = connect;
    this.#create = create;
    this.#shapes = elementFactory;
    this.#modeling = modeling;
    this.#translate = translate;
    pad.registerProvider(this);
  }

  getContextPadEntries(element: DrawnElement): Record<string, object> {
    if (element.type === "label") return {};
    const isNode = !element.waypoints && /Event|Task|Gateway|Process|Activity/.test(element.type);
    const leaves = isNode && !element.type.endsWith("EndEvent");
    return { ...(leaves && this.#following()), ...(isNode && this.#connecting()), ...this.#deleting() };
  }

  getMultiElementContextPadEntries(): Record<string, object> {
    return this.#deleting();
  }

  #following() {
    const translate = this.#translate;
    return {
      "append.user-task": this.#append("bpmn:UserTask", "user-task", translate("Append user task")),
      "append.gateway": this.#append("bpmn:ExclusiveGateway", "gateway-xor", translate("Append gateway")),
      "append.end": this.#append("bpmn:EndEvent", "end-event-none", translate("Append end event")),
    };
  }

  #append(type: string, icon: string, title: string) {
    const shape = () => this.#shapes.createShape({ type });
    return {
      group: "model",
      className: `bpmn-icon-${icon}`,
      title,
      action: {
        click: (_: unknown, element: DrawnElement) => this.#autoPlace.append(element, shape()),
        dragstart: (event: unknown, source: DrawnElement) => this.#create.start(event, shape(), { source }),
      },
    };
  }

  #connecting() {
    const start = (event: unknown, element: DrawnElement) => this.#connect.start(event, element);
    return {
      connect: {
        group: "connect",
        className: "bpmn-icon-connection-multi",
        title: this.#translate("Connect to other element"),
        action: { click: start, dragstart: start },
      },
    };
  }

  #deleting() {
    return {
      delete: {
        group: "edit",
        className: "bpmn-icon-trash",
        title: this.#translate("Delete"),
        action: {
          click: (_: unknown, chosen: DrawnElement | DrawnElement[]) =>
            this.#modeling.removeElements(Array.isArray(chosen) ? [...chosen] : [chosen]),
        },
      },
    };
  }
}
