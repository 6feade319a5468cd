import type pg from 'pg';

/**
 * Fills a store with events of true shape, in the server itself: dense positions, streams of ten, times that never run
 * back, leaf hashes of the very bytes. Only `prev` is not what a verifier would ask for.
 * @param size events
 */
export async function fill(owner: pg.Client, size: number): Promise<void> {
  for (let from = 0; from < size; from += STEP) {
    await owner.query(FILL, [from, Math.min(size, from + STEP) - 1]);
  }
  await owner.query('vacuum (analyze) event_store.events');
  await owner.query('checkpoint');
}

/** The id of the stream that `fill` gives to these ten events. */
export function filledStream(tenth: number): string {
  return `agreement-00000000-0000-7000-8000-${tenth.toString(16).padStart(12, '0')}`;
}

const STEP = 100_000;
const UUID = (number: string, kind: string): string =>
  `'00000000-0000-7000-${kind}-' || lpad(to_hex(${number}), 12, '0')`;

/** Members in the order of RFC 8785. */
const ENTRY = `'{"actor":{"id":"0198f0c2-7a00-7000-8000-000000000001","office":"0198f0c2-7a00-7000-8000-000000000002",'
  || '"onBehalfOf":null,"role":"regional-officer","territory":"67"},"cause":{"command":"' || ${UUID('n', 'a000')}
  || '","correlation":"0198f0c2-7a00-7000-8000-000000000005"},"data":{"at":"' || n
  || '","name":"Администрация муниципального образования «город Смоленск»","partnership":"0198f0c2-7a00-7000-8000-000000000004",'
  || '"side":"domestic"},"id":"' || ${UUID('n', '9000')} || '","nonce":"' || substr(md5(n::text), 1, 22)
  || '","recordedAt":"' || at || '","schema":"agreement-party-named/1","stream":{"id":"' || stream
  || '","prev":"' || md5(n::text) || md5((n + 1)::text) || '","revision":' || n % 10
  || '},"type":"AgreementPartyNamed","v":1,"valid":{"from":"1998-06-01","to":null}}'`;

const FILL = `insert into event_store.events
    (position, event_id, stream, revision, type, recorded_at, leaf_hash, private, entry)
  select n, (${UUID('n', '9000')})::uuid, stream, n % 10, 'AgreementPartyNamed', at,
      sha256('\\x00'::bytea || convert_to(entry, 'UTF8')), 0, entry
    from generate_series($1::bigint, $2::bigint) n
    cross join lateral (select 'agreement-' || ${UUID('n / 10', '8000')} as stream,
      to_char(timestamp '2020-01-01' + n * interval '1 millisecond', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at) s
    cross join lateral (select ${ENTRY} as entry) e order by n`;
