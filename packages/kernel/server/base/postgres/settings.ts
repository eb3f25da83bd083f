import { totalmem } from "node:os";

/**
 * Settings of the embedded database, for one machine that it shares with the server. Nothing acknowledged is lost in
 * a crash: fsync, full_page_writes and synchronous_commit stay on.
 */
export function serverSettings(memory: number = totalmem()): Record<string, string> {
  const megabytes = memory / 2 ** 20;
  const buffers = Math.round(Math.min(1024, Math.max(64, megabytes / 8)));
  return {
    max_connections: "100",
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.round(megabytes / 2)}MB`,
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    max_wal_size: "2GB",
    random_page_cost: "1.1",
    synchronous_commit: "on",
    // Queues are short and always moving: in a busy minute they would grow to a hundred times what waits in them.
    autovacuum_naptime: "10s",
    // Counting a table also forgets every kept plan that reads it, on each connection. With the naptime above and the default of a tenth,
    // each table that grows would be counted every ten seconds of a busy morning.
    autovacuum_analyze_scale_factor: "0.5",
    timezone: "UTC",
    // Our queries are short; compiling them costs more than it saves.
    jit: "off",
    unix_socket_permissions: "0700",
    // A week of logs beside the data, one file a weekday.
    logging_collector: "on",
    log_directory: "log",
    log_filename: "%a.log",
    log_truncate_on_rotation: "on",
    log_rotation_age: "1d",
    log_rotation_size: "0",
  };
}

/** For tests: nothing is kept, so nothing need reach the disk. */
export const throwawaySettings: Record<string, string> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum_naptime: "10s",
  shared_buffers: "256MB",
  max_connections: "200",
  timezone: "UTC",
  jit: "off",
};
