import type { DeliveryState, DeliveryUrgency } from "../../contract/delivery/index.ts";
import { tables } from "../base/index.ts";

export interface DispatchTable {
  id: string;
  subject_type: string;
  subject_id: string;
  title: string;
  number: string | null;
  urgency: DeliveryUrgency;
  sender_unit_id: string;
  sender_name: string;
  sent_by: string;
  sent_by_name: string;
  sent_at: Date;
  due_at: Date | null;
  unit_count: number;
}

/** One row of `kernel.delivery`. */
export interface DeliveryRow {
  id: string;
  dispatch_id: string;
  subject_type: string;
  subject_id: string;
  title: string;
  number: string | null;
  urgency: DeliveryUrgency;
  sender_unit_id: string;
  sender_name: string;
  unit_id: string;
  copy: boolean;
  state: DeliveryState;
  sent_at: Date;
  opened_at: Date | null;
  accepted_at: Date | null;
  accepted_by: string | null;
  accepted_by_name: string | null;
  finished_at: Date | null;
  due_at: Date | null;
  handlers: string | null;
  reader_count: number;
  urged_at: Date | null;
  urge_count: number;
  reason: string | null;
  version: number;
}

interface DeliveryTables {
  "kernel.dispatch": DispatchTable;
  "kernel.delivery": DeliveryRow;
}
export const deliveries = tables<DeliveryTables>();
