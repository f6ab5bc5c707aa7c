import type { EntityManager } from 'typeorm';
import type { BriefContacts, BriefHistory } from '../../etiquette/index.ts';
import { plainRows } from '../../platform/database/plain-rows.ts';

type Form = BriefContacts['forms'][number];

/**
 * All contacts of an account, as little of each as judging an act takes: a hundred thousand are read in a blink, from
 * the index alone, as a few long texts.
 */
export async function readBrief(
  manager: EntityManager,
  account: string,
): Promise<Pick<BriefHistory, 'contacts' | 'places' | 'interviews'>> {
  const [row] = await plainRows(manager, briefSql, [account]);
  const [people, counts, moments, forms, interviews] = (row ?? []).map((text) => text ?? '');
  return {
    contacts: { forms: formsOf(listed(forms)), moments: millisecondsOf(moments ?? '') },
    places: placesOf(listed(people), listed(counts)),
    interviews: new Set(listed(interviews)),
  };
}

const form = `kind || ' ' || direction || ' ' || coalesce(purpose, '') || ' ' || coalesce(outcome, '') || ' ' ||
  coalesce(program_id::text, '')`;

// In the order of the index interactions_brief, which holds all that is asked for.
const briefSql = `
  select string_agg(mentor_id::text, ','), string_agg(contacts::text, ','), string_agg(moments, ''),
    string_agg(forms, ','), string_agg(interviews, ',')
  from (
    select mentor_id, count(*) as contacts, string_agg(timestamptz_send(at), '') as moments,
      string_agg(${form}, ',') as forms, string_agg(id::text, ',') filter (where kind = 'interview') as interviews
    from (
      select id, mentor_id, at, kind, direction, purpose, outcome, program_id
      from interactions where account_id = $1 order by mentor_id, at, logged_at, id) contact
    group by mentor_id) person`;

function listed(text: string | undefined): string[] {
  return text ? text.split(',') : [];
}

function placesOf(people: readonly string[], counts: readonly string[]): BriefHistory['places'] {
  let from = 0;
  return new Map(
    people.map((id, index) => {
      const until = from + Number(counts[index]);
      const place = [from, until] as const;
      from = until;
      return [id, place];
    }),
  );
}

/** There are few forms, however many contacts. */
function formsOf(texts: readonly string[]): Form[] {
  const known = new Map<string, Form>();
  return texts.map((text) => {
    const seen = known.get(text);
    if (seen) return seen;
    const [kind, direction, purpose, outcome, programId] = text.split(' ').map((word) => word || null);
    const made = { kind, direction, purpose, outcome, programId } as Form;
    known.set(text, made);
    return made;
  });
}

/** Of bytes in hexadecimal, eight to each: microseconds since the year 2000, as Postgres sends an instant. */
function millisecondsOf(text: string): Float64Array {
  const bytes = Buffer.from(text.slice(2), 'hex');
  const found = new Float64Array(bytes.length / 8);
  for (let place = 0; place < found.length; place += 1) {
    const micros = bytes.readInt32BE(place * 8) * 2 ** 32 + bytes.readUInt32BE(place * 8 + 4);
    found[place] = Math.floor(micros / 1_000) + year2000;
  }
  return found;
}

const year2000 = Date.UTC(2000, 0, 1);
