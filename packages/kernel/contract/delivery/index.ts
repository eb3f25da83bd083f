export { deliveryErrors } from "./errors.ts";
export { deliveryEvents } from "./events.ts";
export { deliveryPermissions } from "./permissions.ts";
export {
  Board,
  BoardRow,
  DeliveryState,
  DeliveryView,
  DispatchView,
  deliveryStates,
  ReceiptView,
  receiptTypes,
  SenderAction,
  UnitAction,
} from "./schemas.ts";
