import { startPostgres } from '../../../server/testing/postgres.ts';
import type { OpenWorld } from '../world.ts';
import { worldOver } from './open.ts';

/** Over a PostgreSQL of its own. */
const openWorld: OpenWorld = async (fixture) => {
  const cluster = await startPostgres();
  try {
    return await worldOver({ databaseUrl: await cluster.createDatabase() }, fixture, cluster.stop);
  } catch (error) {
    cluster.stop();
    throw error;
  }
};

export default openWorld;
