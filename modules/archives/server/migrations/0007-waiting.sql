-- What waits for those who approve destructions, and for an archive house; counted on their workbenches.
create index appraisal_asked on archives.appraisal (holder_id) where state = 'asked';
create index transfer_sent on archives.transfer (house_id) where state = 'sent';
