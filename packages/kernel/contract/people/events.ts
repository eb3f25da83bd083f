/** What the people floor tells when it changes something. Payloads carry ids; the rest is read when it is needed. */
export interface PeopleEvents {
  "people.unit-changed": { unitId: string };
  "people.unit-abolished": { unitId: string };
  "people.person-changed": { personId: string };
  "people.person-left": { personId: string; successorId?: string };
  "people.person-returned": { personId: string };
  "people.post-started": { postId: string; personId: string; unitId: string };
  "people.post-ended": { postId: string; personId: string; unitId: string; successorId?: string };
}
