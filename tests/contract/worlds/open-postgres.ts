import { startPostgres } from '../../../server/testing/postgres.ts';
import type { OpenWorld } from '../world.ts';
import { worldOver } from './open.ts';

/** Over a PostgreSQL of its own. */
const openWorld: OpenWorld = async (fixture) => {
  const cluster = await startPostgres();
  try {
    const world = await worldOver({ databaseUrl: await cluster.createDatabase() }, fixture, cluster.stop);
    // The suite tells worlds apart by the adapter's id, and this one is the second of "open".
    return { ...world, adapter: (agent, fetch) => ({ ...world.adapter(agent, fetch), id: 'open-postgres' }) };
  } catch (error) {
    cluster.stop();
    throw error;
  }
};

export default openWorld;
