export interface Settings {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** "postgres://…"; null is the embedded database. */
  databaseUrl: string | null;
  /** Folder of the embedded database; null keeps it in memory. */
  dataFolder: string | null;
  connections: number;
  /** Per agent; 0 is no limit. */
  requestsPerMinute: number;
  /** Streams of changes that one agent may have open in one process; 0 is no limit. */
  streamsPerAgent: number;
  oidc: { issuer: string; audience: string } | null;
  metricsToken: string | null;
  checkAnswers: boolean;
}

/** Reads README.md's variables. Throws with a sentence on the first that is wrong. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const number = (name: string, standard: number): number => {
    const value = env[name] ?? String(standard);
    if (!/^\d{1,7}$/.test(value)) throw new Error(`${name} must be a whole number, not "${value}".`);
    return Number(value);
  };
  const text = (name: string): string | null => env[name] || null;
  const databaseUrl = text('DATABASE_URL');
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new Error('DATABASE_URL must begin with postgres://');
  const issuer = text('OIDC_ISSUER');
  const audience = text('OIDC_AUDIENCE');
  if ((issuer === null) !== (audience === null))
    throw new Error('OIDC_ISSUER and OIDC_AUDIENCE belong together.');
  const folder = env.DATA_FOLDER ?? './clew-data';
  return {
    host: env.HOST ?? '127.0.0.1',
    port: number('PORT', 8787),
    databaseUrl,
    dataFolder: folder === ':memory:' ? null : folder,
    connections: number('DATABASE_CONNECTIONS', 10),
    requestsPerMinute: number('REQUESTS_PER_MINUTE', 600),
    streamsPerAgent: number('STREAMS_PER_AGENT', 6),
    oidc: issuer !== null && audience !== null ? { issuer, audience } : null,
    metricsToken: text('METRICS_TOKEN'),
    checkAnswers: env.CHECK_ANSWERS === '1',
  };
}
