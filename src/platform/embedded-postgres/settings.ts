/** Settings of the server, by the names of its manual. */
export type Settings = Record<string, string>;

/**
 * Small in memory, and nothing acknowledged is ever lost: a commit is on the disk before it is answered.
 * They are given on the command line, so that a new version of the product brings new ones by itself.
 */
export const ownSettings: Settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',

  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '40',
  reserved_connections: '2',

  shared_buffers: '32MB',
  work_mem: '8MB',
  maintenance_work_mem: '32MB',
  autovacuum_work_mem: '16MB',
  effective_cache_size: '256MB',
  random_page_cost: '1.1',
  huge_pages: 'off',
  jit: 'off',

  // No replicas and no streaming backups here: the processes and the log volume for them are saved.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '256MB',
  min_wal_size: '80MB',
  io_method: 'sync',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  max_parallel_maintenance_workers: '1',
  autovacuum_max_workers: '2',

  timezone: 'UTC',
  log_timezone: 'UTC',
  // What people write stays out of the log: no statements, no values.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
};

/** As arguments of the server program. */
export function asArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
