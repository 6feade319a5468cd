import fc from 'fast-check';

export type Dated = string | null;
const DATES = [
  '1985-11-15',
  '2002',
  '2017-02-10',
  '2017-02',
  '2017',
  '201X',
  'XXXX',
  '2030-01-01',
  '0000',
  '2019-06-01',
];
const edtf = fc.constantFrom(...DATES);
const dated: fc.Arbitrary<Dated> = fc.option(edtf, { nil: null });
const small = (size: number): fc.Arbitrary<number> => fc.nat({ max: size - 1 });

/** One wish of a random history, in terms of a few parties, pairs and papers. */
const wish = fc.oneof(
  fc.record({ act: fc.constant('register' as const), party: small(5) }),
  fc.record({ act: fc.constant('rename' as const), party: small(5), name: small(4), from: dated }),
  fc.record({ act: fc.constant('establish' as const), pair: small(5), access: small(3) }),
  fc.record({ act: fc.constant('level' as const), pair: small(5), level: small(5) }),
  fc.record({ act: fc.constant('since' as const), pair: small(5), since: edtf }),
  fc.record({
    act: fc.constant('relation' as const),
    pair: small(5),
    axis: small(2),
    value: small(4),
    side: small(4),
    from: dated,
    to: dated,
  }),
  fc.record({
    act: fc.constant('record' as const),
    paper: small(6),
    pair: small(5),
    signedOn: edtf,
    kind: small(10),
    access: small(3),
  }),
  fc.record({ act: fc.constant('access' as const), paper: small(6), level: small(3) }),
  fc.record({ act: fc.constant('relation-access' as const), pair: small(5), level: small(3) }),
  fc.record({ act: fc.constant('correct' as const), paper: small(6), signedOn: edtf }),
  fc.record({ act: fc.constant('retitle' as const), paper: small(6), title: small(9) }),
  fc.record({
    act: fc.constant('state' as const),
    paper: small(6),
    axis: small(4),
    value: small(11),
    side: small(4),
    from: dated,
    to: dated,
    corrects: fc.boolean(),
  }),
  fc.record({
    act: fc.constantFrom('confirm', 'propose', 'decline', 'void', 'withdraw'),
    paper: small(6),
    by: small(2),
  }),
);
export type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

/** A history: enough wishes that most of them meet a record that exists. */
export const history = fc
  .array(wish, { minLength: 25, maxLength: 60, size: 'max' })
  .map((wishes): readonly Wish[] => [
    ...[0, 1, 2, 3, 4].map((party) => ({ act: 'register' as const, party })),
    ...[0, 1, 2, 3, 4].map((pair) => ({ act: 'establish' as const, pair, access: pair })),
    ...[0, 1, 2].map((paper) => ({
      act: 'record' as const,
      paper,
      pair: paper % 2,
      signedOn: DATES[paper] ?? 'XXXX',
      kind: paper,
      access: 0,
    })),
    ...wishes,
  ]);
