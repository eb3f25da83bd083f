-- delivery_once begins with the dispatch too, and each change of a copy's state writes all of its indexes anew.
drop index kernel.delivery_dispatch;
