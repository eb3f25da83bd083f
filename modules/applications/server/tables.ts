import type { ApplicationState, Audience, Form, FormState, GivenValues } from "../contract/index.ts";

/** What a form says besides its title and fields. */
export type FormSettings = Omit<Form, "title" | "fields">;

/** One row of `applications.form`. */
export interface FormRecord {
  id: string;
  unit_id: string;
  audience: Audience;
  state: FormState;
  title: string;
  schema: unknown;
  settings: FormSettings;
  latest: number;
  changed: boolean;
  updated_at: Date;
  updated_by: string;
  version: number;
}

/** One row of `applications.application`. */
export interface ApplicationRecord {
  id: string;
  form_id: string;
  version_id: string;
  unit_id: string;
  department_id: string | null;
  applicant_id: string;
  applicant_name: string;
  state: ApplicationState;
  title: string;
  pending: GivenValues | null;
  values: GivenValues | null;
  days: Record<string, number>;
  number: string | null;
  number_entry_id: string | null;
  instance_id: string | null;
  refused: boolean;
  step: string | null;
  step_en: string | null;
  handlers: string | null;
  reason: string | null;
  /** ISO date. */
  month: string | null;
  created_at: Date;
  updated_at: Date;
  submitted_at: Date | null;
  ended_at: Date | null;
  version: number;
}
