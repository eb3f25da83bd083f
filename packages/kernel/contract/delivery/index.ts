export { deliveryErrors } from "./errors.ts";
export { deliveryEvents, deliveryJobEvents } from "./events.ts";
export { deliveryPermissions } from "./permissions.ts";
export {
  Board,
  BoardRow,
  DeliveryCounts,
  DeliveryState,
  DeliveryUrgency,
  DeliveryView,
  DispatchView,
  deliveryCountCap,
  deliveryStates,
  dispatchFilters,
  ReceiptView,
  receiptTypes,
  SenderAction,
  UnitAction,
} from "./schemas.ts";
