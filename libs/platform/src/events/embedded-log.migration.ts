import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Topics, partitions, offsets: the few ideas of Kafka that we use, in a database of their own. */
export class CreateEventLog1763800000002 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE partition (
        topic text NOT NULL,
        partition smallint NOT NULL,
        next bigint NOT NULL DEFAULT 0,
        CONSTRAINT partition_is_one PRIMARY KEY (topic, partition)
      )`);
    await run.query(`
      CREATE TABLE event (
        topic text NOT NULL,
        partition smallint NOT NULL,
        "offset" bigint NOT NULL,
        key text NOT NULL,
        event jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT event_has_one_offset PRIMARY KEY (topic, partition, "offset")
      )`);
    await run.query(`
      CREATE TABLE consumer (
        "group" text NOT NULL,
        topic text NOT NULL,
        partition smallint NOT NULL,
        next bigint NOT NULL DEFAULT 0,
        attempts integer NOT NULL DEFAULT 0,
        CONSTRAINT consumer_has_one_place PRIMARY KEY ("group", topic, partition)
      )`);
    await run.query(`
      CREATE TABLE dead_letter (
        id uuid CONSTRAINT dead_letter_is_one PRIMARY KEY,
        "group" text NOT NULL,
        topic text NOT NULL,
        event jsonb NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE dead_letter, consumer, event, partition');
  }
}
