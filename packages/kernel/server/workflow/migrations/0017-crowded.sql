-- Live tokens at steps that many share (crowdedTokens in engine/complete.ts). Of a case that began before, all tasks are read.
alter table kernel.process_instance add column crowded int[];
