import { csv, instant, pageOf, pageRequest } from "@tz/kernel/contract/base";
import { FileView } from "@tz/kernel/contract/files";
import { z } from "zod";
import { Field } from "./form/fields.ts";
import { Form } from "./form/form.ts";

/** The type by which tasks, files and other records name an application. */
export const applicationSubject = "applications.application";
/** The type by which the audit trail names a form. */
export const formSubject = "applications.form";

/** `returned`: the process stands with the applicant again. */
export const applicationStates = ["draft", "running", "returned", "approved", "refused", "cancelled"] as const;
export const ApplicationState = z.enum(applicationStates);
export type ApplicationState = z.infer<typeof ApplicationState>;

export const formStates = ["draft", "open", "closed"] as const;
export const FormState = z.enum(formStates);
export type FormState = z.infer<typeof FormState>;

export const applicationActions = ["save", "submit", "delete", "cancel"] as const;
export type ApplicationAction = (typeof applicationActions)[number];
export const formActions = ["save", "publish", "close", "reopen", "delete"] as const;
export type FormAction = (typeof formActions)[number];

export const Audience = z.enum(["unit", "everyone"]);
export type Audience = z.infer<typeof Audience>;

const Party = z.object({ id: z.uuid(), name: z.string() });

/** A kind of application that one can make now. */
export const OpenForm = z
  .object({ id: z.uuid(), title: z.string(), description: z.string(), audience: Audience })
  .meta({ id: "OpenApplicationForm" });
export type OpenForm = z.infer<typeof OpenForm>;

/** A form as one fills it in. */
export const FillableForm = z
  .object({
    id: z.uuid(),
    versionId: z.uuid(),
    title: z.string(),
    description: z.string(),
    fields: z.array(Field),
    /** The fields that say what is used and when, where nobody may use it at the same time. */
    overlap: Form.shape.overlap,
    numbered: z.boolean(),
  })
  .meta({ id: "FillableApplicationForm" });
export type FillableForm = z.infer<typeof FillableForm>;

/** A form as its managers list it. */
export const FormRow = z
  .object({
    id: z.uuid(),
    title: z.string(),
    audience: Audience,
    unit: Party,
    state: FormState,
    /** Number of the newest version; 0 before the first. */
    latest: z.int(),
    /** Whether the draft differs from the newest version. */
    changed: z.boolean(),
    updatedAt: instant,
    updatedBy: z.string(),
  })
  .meta({ id: "ApplicationFormRow" });
export type FormRow = z.infer<typeof FormRow>;

export const FormVersionRow = z.object({ number: z.int(), publishedAt: instant, publishedBy: z.string() });

/** What is wrong with a form, in the reader's language. */
export const FormFaultView = z.object({ path: z.string(), code: z.string(), message: z.string() });
export type FormFaultView = z.infer<typeof FormFaultView>;

/** A form as it is drawn. */
export const FormView = FormRow.extend({
  form: Form,
  version: z.int(),
  versions: z.array(FormVersionRow),
  may: z.array(z.enum(formActions)),
}).meta({ id: "DrawnApplicationForm" });
export type FormView = z.infer<typeof FormView>;

/** Any JSON by field; what it may be is for the form's version to say. */
export const GivenValues = z.record(z.string().max(60), z.json());
export type GivenValues = z.infer<typeof GivenValues>;

export const ApplicationStatus = z
  .object({ id: z.uuid(), version: z.int(), state: ApplicationState, number: z.string().nullable() })
  .meta({ id: "ApplicationStatus" });
export type ApplicationStatus = z.infer<typeof ApplicationStatus>;

/** One line of a list of applications. */
export const ApplicationRow = z
  .object({
    id: z.uuid(),
    formId: z.uuid(),
    formTitle: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    state: ApplicationState,
    applicant: Party,
    department: z.string().nullable(),
    /** The step where it stands, and who has it. */
    step: z.string().nullable(),
    handlers: z.string().nullable(),
    createdAt: instant,
    submittedAt: instant.nullable(),
    endedAt: instant.nullable(),
  })
  .meta({ id: "ApplicationRow" });
export type ApplicationRow = z.infer<typeof ApplicationRow>;

/** A whole application with its form, as whoever may read it sees it. */
export const ApplicationView = ApplicationRow.extend({
  unit: Party,
  versionId: z.uuid(),
  fields: z.array(Field),
  overlap: Form.shape.overlap,
  values: GivenValues,
  /** Days of its ranges, by field. */
  days: z.record(z.string(), z.number()),
  /** Names of the persons, units and departments in the values. */
  names: z.record(z.string(), z.string()),
  files: z.array(FileView),
  version: z.int(),
  /** Fields that the reader's step asks them to fill in, or lets them change. */
  fills: z.array(z.string()),
  /** Whether it runs or ran a process. */
  runs: z.boolean(),
  /** Why it was called off. */
  reason: z.string().nullable(),
  may: z.array(z.enum(applicationActions)),
}).meta({ id: "Application" });
export type ApplicationView = z.infer<typeof ApplicationView>;

export const applicationViews = ["mine", "handled", "unit"] as const;
export const ApplicationViewName = z.enum(applicationViews);
export type ApplicationViewName = z.infer<typeof ApplicationViewName>;

/** What a list of applications is narrowed to; the page keeps it in its address. */
export const applicationFilters = {
  view: ApplicationViewName.default("mine"),
  formId: z.uuid().optional(),
  state: csv(ApplicationState),
  text: z.string().trim().max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};
export const ApplicationListRequest = z.object({ ...pageRequest, ...applicationFilters });
export const ApplicationPage = pageOf(ApplicationRow);

/** How many applications of one kind were made in one month and stand where, with the sums of their amounts. */
export const StatisticLine = z.object({
  formId: z.uuid(),
  unitId: z.uuid(),
  /** The month of submission: `2026-03`. */
  month: z.string(),
  state: ApplicationState,
  count: z.int(),
  /** Exact decimals by field. */
  sums: z.record(z.string(), z.string()),
});
export type StatisticLine = z.infer<typeof StatisticLine>;

export const Statistics = z
  .object({
    year: z.int(),
    forms: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        /** `unit`: what its numbers count; null: money, in yuan. */
        sums: z.array(z.object({ name: z.string(), title: z.string(), unit: z.string().nullable() })),
      }),
    ),
    units: z.array(Party),
    lines: z.array(StatisticLine),
  })
  .meta({ id: "ApplicationStatistics" });
export type Statistics = z.infer<typeof Statistics>;

/** What is in use when, in local time of China. */
export const Bookings = z
  .object({
    /** Everything that can be booked, where the form lists it. */
    resources: z.array(z.string()),
    items: z.array(
      z.object({
        resource: z.string(),
        begins: z.string(),
        ends: z.string(),
        by: z.string(),
        department: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "ApplicationBookings" });
export type Bookings = z.infer<typeof Bookings>;

/** A form to begin from. */
export const ReadyForm = z.object({ key: z.string(), title: z.string(), description: z.string() });
export type ReadyForm = z.infer<typeof ReadyForm>;

/** What a process of a form may be chosen from. */
export const ChoosableProcess = z.object({ key: z.string(), name: z.string(), number: z.int() });
export type ChoosableProcess = z.infer<typeof ChoosableProcess>;
