import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { asDatabaseError } from './database-error.ts';

async function inOurWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asDatabaseError(error);
  }
}

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;

  constructor(inner: DatabaseConnection) {
    this.inner = inner;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return inOurWords(this.inner.executeQuery<R>(query));
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery<R>(query, chunkSize);
  }
}

/** The dialect, with the errors of its database in the ledger's words. */
export function guarded(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => guardedDriver(dialect.createDriver()),
  };
}

function guardedDriver(driver: Driver): Driver {
  const connections = new WeakMap<DatabaseConnection, GuardedConnection>();
  const innerOf = (connection: DatabaseConnection): DatabaseConnection =>
    connection instanceof GuardedConnection ? connection.inner : connection;
  return {
    init: () => inOurWords(driver.init()),
    acquireConnection: async () => {
      const inner = await inOurWords(driver.acquireConnection());
      const known = connections.get(inner) ?? new GuardedConnection(inner);
      connections.set(inner, known);
      return known;
    },
    beginTransaction: (c, settings) => inOurWords(driver.beginTransaction(innerOf(c), settings)),
    commitTransaction: (c) => inOurWords(driver.commitTransaction(innerOf(c))),
    rollbackTransaction: (c) => inOurWords(driver.rollbackTransaction(innerOf(c))),
    releaseConnection: (c) => driver.releaseConnection(innerOf(c)),
    destroy: () => driver.destroy(),
  };
}
