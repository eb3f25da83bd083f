-- What of a form is in use within some days, whichever of its things.
create index booking_form on applications.booking (form_id, ends, application_id);
