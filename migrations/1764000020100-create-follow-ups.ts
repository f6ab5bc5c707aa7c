import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable } from '../src/platform/database/row-level-security.ts';

export class CreateFollowUps1764000020100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table follow_ups (
        id uuid primary key,
        account_id uuid not null constraint follow_ups_account references accounts (id) on delete cascade,
        mentor_id uuid,
        kind text not null,
        natural_key text not null,
        state text not null constraint follow_ups_state check (state in ('open', 'done', 'cancelled')),
        not_before timestamptz not null,
        due_at timestamptz not null,
        late_at timestamptz,
        marks timestamptz[] not null,
        snoozed_until timestamptz,
        because jsonb not null,
        title text,
        note text,
        interaction_id uuid,
        introduction_id uuid,
        letter_id uuid,
        ended_by text constraint follow_ups_ended_by check (ended_by in ('facts', 'user')),
        closed_by uuid,
        closed_at timestamptz,
        reason text,
        before_act jsonb,
        acted_at timestamptz,
        created_at timestamptz not null,
        version integer not null,
        constraint follow_ups_account_id_id unique (account_id, id),
        constraint follow_ups_natural_key unique (account_id, natural_key),
        constraint follow_ups_ended check ((state = 'open') = (ended_by is null)),
        constraint follow_ups_mentor foreign key (account_id, mentor_id)
          references mentors (account_id, id) on delete cascade,
        constraint follow_ups_interaction foreign key (account_id, interaction_id)
          references interactions (account_id, id) on delete set null (interaction_id)
      )`);
    await runner.query('create index follow_ups_mentor_due on follow_ups (account_id, mentor_id, due_at, id)');
    await runner.query('create index follow_ups_due on follow_ups (account_id, due_at, id)');
    await runner.query(
      'create index follow_ups_interaction_id on follow_ups (account_id, interaction_id) where interaction_id is not null',
    );
    await closeTable(runner, 'follow_ups');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table follow_ups');
  }
}
