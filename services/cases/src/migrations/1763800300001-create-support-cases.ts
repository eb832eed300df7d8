import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Release forms, support cases, what is said in them, and their scans' pages. What people typed is sealed; the pictures lie in the object store. */
export class CreateSupportCases1763800300001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await createForms(run);
    await createCases(run);
    await createScans(run);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE case_page, case_file, case_message, support_case, case_number, release_form`);
  }
}

async function createForms(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE release_form (
      id uuid CONSTRAINT release_form_is_one PRIMARY KEY,
      reference text NOT NULL CONSTRAINT nc_01_a_reference_is_one_forms UNIQUE
        CONSTRAINT nc_01_a_reference_has_no_look_alikes CHECK (reference ~ '^RF-[A-HJ-NP-RTU-Z2346-9]{4}-[A-HJ-NP-RTU-Z2346-9]{4}$'),
      organisation text NOT NULL,
      company text NOT NULL,
      manager uuid NOT NULL,
      head text NOT NULL,
      made_by uuid NOT NULL,
      made_at timestamptz NOT NULL,
      good_until timestamptz NOT NULL
    )`);
  await run.query(`CREATE INDEX release_form_by_organisation ON release_form (organisation, made_at)`);
}

async function createCases(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE case_number (
      year smallint CONSTRAINT case_number_is_counted_by_year PRIMARY KEY,
      last integer NOT NULL
    )`);
  await run.query(`
    CREATE TABLE support_case (
      id uuid CONSTRAINT support_case_is_one PRIMARY KEY,
      reference text NOT NULL CONSTRAINT support_case_has_one_reference UNIQUE,
      kind text NOT NULL CONSTRAINT support_case_kind_is_known CHECK (kind IN ('release', 'contacts')),
      state text NOT NULL CONSTRAINT support_case_state_is_known
        CHECK (state IN ('draft', 'open', 'with-operator', 'with-you', 'approved', 'rejected', 'withdrawn')),
      version integer NOT NULL DEFAULT 1,
      organisation text NOT NULL,
      form uuid CONSTRAINT nc_02_a_form_raises_one_case UNIQUE CONSTRAINT support_case_of_a_form REFERENCES release_form (id),
      raised_by uuid NOT NULL,
      raised_at timestamptz NOT NULL,
      sent_at timestamptz,
      due_at timestamptz,
      taken_by uuid,
      decided_by uuid,
      decided_at timestamptz,
      outcome_sealed bytea,
      rules_outcome text,
      CONSTRAINT nc_02_a_release_case_has_its_form CHECK ((kind = 'release') = (form IS NOT NULL)),
      CONSTRAINT support_case_sent_is_due CHECK ((sent_at IS NULL) = (due_at IS NULL)),
      CONSTRAINT support_case_decided_has_its_time
        CHECK ((state IN ('approved', 'rejected', 'withdrawn')) = (decided_at IS NOT NULL)),
      CONSTRAINT nc_03_who_raised_it_does_not_decide_it
        CHECK (kind <> 'release' OR state NOT IN ('approved', 'rejected') OR (decided_by IS NOT NULL AND decided_by <> raised_by))
    )`);
  await run.query(`CREATE INDEX support_case_by_organisation ON support_case (organisation, raised_at)`);
  await run.query(
    `CREATE INDEX support_case_queue ON support_case (due_at) WHERE state IN ('open', 'with-operator', 'with-you')`,
  );
  await run.query(`
    CREATE TABLE case_message (
      id uuid CONSTRAINT case_message_is_one PRIMARY KEY,
      support_case uuid NOT NULL CONSTRAINT case_message_of_a_case REFERENCES support_case (id),
      said_by uuid NOT NULL,
      side text NOT NULL CONSTRAINT case_message_side_is_known CHECK (side IN ('school', 'company', 'operator')),
      at timestamptz NOT NULL,
      text_sealed bytea NOT NULL
    )`);
  await run.query(`CREATE INDEX case_message_by_case ON case_message (support_case, at)`);
}

async function createScans(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE case_file (
      id uuid CONSTRAINT case_file_is_one PRIMARY KEY,
      support_case uuid NOT NULL CONSTRAINT case_file_of_a_case REFERENCES support_case (id),
      name_sealed bytea NOT NULL,
      kind text NOT NULL CONSTRAINT nc_02_a_scan_is_of_a_known_kind CHECK (kind IN ('pdf', 'jpeg', 'png', 'tiff')),
      scanned text NOT NULL CONSTRAINT case_file_scanned_is_known CHECK (scanned IN ('clean', 'not-scanned')),
      content_hash bytea NOT NULL,
      attached_by uuid NOT NULL,
      attached_at timestamptz NOT NULL
    )`);
  await run.query(`CREATE INDEX case_file_by_case ON case_file (support_case, attached_at)`);
  await run.query(`
    CREATE TABLE case_page (
      file uuid NOT NULL CONSTRAINT case_page_of_a_file REFERENCES case_file (id) ON DELETE CASCADE,
      page smallint NOT NULL CONSTRAINT nc_02_a_scan_has_at_most_twenty_pages CHECK (page BETWEEN 1 AND 20),
      object text NOT NULL CONSTRAINT case_page_has_an_object_of_its_own UNIQUE,
      CONSTRAINT case_page_is_one PRIMARY KEY (file, page)
    )`);
}
