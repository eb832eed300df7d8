import { createMessagingTables, createPendingAuditTable } from '@tutela/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is shared over all LAs: the LAs themselves, the register of schools, installs and their keys. No child. */
export class CreateControl1763800100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await createMessagingTables(run);
    await createPendingAuditTable(run);
    await run.query(`
      CREATE TABLE authority (
        la char(3) CONSTRAINT authority_is_one PRIMARY KEY,
        name text NOT NULL,
        step text NOT NULL CONSTRAINT authority_step_is_known CHECK (step IN ('requested', 'database', 'ready')),
        onboarded_at timestamptz NOT NULL
      )`);
    await run.query(`
      CREATE TABLE known_network (
        la char(3) NOT NULL CONSTRAINT known_network_of_an_authority REFERENCES authority (la),
        network cidr NOT NULL,
        CONSTRAINT vs_14_network_is_named_once PRIMARY KEY (la, network)
      )`);
    await run.query(`
      CREATE TABLE school (
        urn char(6) CONSTRAINT school_has_one_urn PRIMARY KEY,
        la char(3) NOT NULL,
        la_name text NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL,
        type text NOT NULL,
        town text,
        postcode text,
        head text,
        open boolean NOT NULL
      )`);
    await run.query(`CREATE INDEX school_by_name_in_la ON school (la, name_key)`);
    await run.query(`CREATE INDEX school_by_name ON school (name_key text_pattern_ops)`);
    await run.query(`CREATE INDEX school_by_postcode ON school (postcode)`);
    await run.query(`
      CREATE TABLE enrolment_code (
        code_hash bytea CONSTRAINT enrolment_code_is_one PRIMARY KEY,
        la char(3) NOT NULL,
        urn char(6) NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await run.query(`
      CREATE TABLE install (
        install uuid NOT NULL,
        la char(3) NOT NULL,
        urn char(6) NOT NULL,
        public_key text NOT NULL,
        version text NOT NULL,
        enrolled_at timestamptz NOT NULL,
        CONSTRAINT install_is_one_at_an_la PRIMARY KEY (install, la)
      )`);
    await run.query(`CREATE INDEX install_by_key ON install (public_key)`);
    await run.query(`
      CREATE TABLE agent_request (
        jti uuid CONSTRAINT agent_request_is_used_once PRIMARY KEY,
        expires_at timestamptz NOT NULL
      )`);
    await run.query(`CREATE INDEX agent_request_by_end ON agent_request (expires_at)`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      'DROP TABLE agent_request, install, enrolment_code, school, known_network, authority, audit_pending, inbox, outbox',
    );
  }
}
