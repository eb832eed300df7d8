import type { DataSource } from 'typeorm';
import type { ServiceConfig } from '../config/service-config';
import { dataSource } from '../database/data-source';
import { migrateSchema } from '../database/migrate';
import { DatabaseServer, type Login } from '../database/server';
import { CreateEventLog1763800000002 } from './embedded-log.migration';
import { CreateParked1763800000003 } from './parked.migration';

/** What the role may do that services come with: events are never changed. */
const grants = {
  partition: 'SELECT, INSERT, UPDATE',
  event: 'SELECT, INSERT',
  consumer: 'SELECT, INSERT, UPDATE',
  dead_letter: 'SELECT, INSERT',
  parked: 'SELECT, INSERT, UPDATE, DELETE',
};

export interface EventsDatabase {
  readonly source: DataSource;
  readonly login: Login;
}

/** Makes and opens the database `events`: the embedded log's, and of every transport the one where events are parked. */
export async function openEventsDatabase(config: ServiceConfig): Promise<EventsDatabase> {
  const server = new DatabaseServer(config);
  await server.ensureRole('events_owner');
  await server.ensureRole('events');
  await server.ensureDatabase('events', 'events_owner');
  await server.allowConnect('events', 'events');
  await migrateSchema({
    server,
    owner: server.login('events', 'events_owner'),
    schema: 'events',
    migrations: [CreateEventLog1763800000002, CreateParked1763800000003],
    grants: { events: grants },
  });
  const login = server.login('events', 'events');
  return { login, source: await dataSource({ login, schema: 'events', poolSize: 10 }).initialize() };
}
