export type LegalStatus = 'DRAFT' | 'IN_FORCE' | 'SUSPENDED' | 'EXPIRED' | 'TERMINATED';
export type Activity = 'ACTIVE' | 'LOW' | 'NONE';
export type PartnerPosition = 'CONFIRMED' | 'SUSPENDED' | 'BROKEN';

/** Words that speak of a state, and what they say. */
export interface Phrase {
  readonly axis: 'legalStatus' | 'activity' | 'partnerPosition';
  readonly value: LegalStatus | Activity | PartnerPosition;
  readonly pattern: RegExp;
  /** Who is said to have acted, as far as the phrase itself tells. */
  readonly actor: 'foreign' | 'open' | null;
}

const START = '(?<!\\p{L})';
const END = '(?!\\p{L})';
const phrase = (
  axis: Phrase['axis'],
  value: Phrase['value'],
  source: string,
  actor: Phrase['actor'] = null,
): Phrase => ({
  axis,
  value,
  pattern: new RegExp(`${START}(?:${source})${END}`, 'giu'),
  actor,
});

/** Nouns of a relation, not of a document. */
export const RELATION_NOUN =
  '(?:контакт|связ|отношени|сотрудничеств|взаимодействи|мероприят|переписк|обмен|побратимск|дружеск)\\p{L}{0,4}';
const BY_FOREIGN =
  '(?:[^.;]{0,40}?(?:\\p{L}+(?:ой|кой|ской) стороной|по (?:решению|инициативе) \\p{L}+ стороны|решением \\p{L}+ стороны|партн[её]р(?:ом|ами)|by the \\p{L}+ side))?';

/** In the order of trial: a phrase takes its words before a later one sees them. */
export const PHRASES: readonly Phrase[] = [
  phrase(
    'partnerPosition',
    'BROKEN',
    '(?<=side )(?:has |have )?(?:terminated|denounced|ended|cancelled|left)',
    'foreign',
  ),
  phrase('partnerPosition', 'SUSPENDED', '(?<=side )(?:has |have )?suspended', 'foreign'),
  phrase(
    'partnerPosition',
    'SUSPENDED',
    '(?:has |have )?suspended (?:the|its|all|relations|ties|contacts|cooperation|participation)',
    'open',
  ),
  phrase(
    'partnerPosition',
    'BROKEN',
    '(?:has |have )?(?:ended|cancelled|left|quit|severed) (?:the|its|all|relations|ties)',
    'open',
  ),
  phrase(
    'partnerPosition',
    'SUSPENDED',
    '(?:заморожен)\\p{L}{0,2} (?:[^.;,]{0,30} )?(?:\\p{L}+ стороной|по (?:решению|инициативе) \\p{L}+ стороны|партн[её]р(?:ом|ами))',
    'foreign',
  ),
  phrase(
    'activity',
    'NONE',
    '(?:связи|отношения|сотрудничество) (?:\\p{L}+ ){0,4}(?:прерван|заморожен)\\p{L}*',
  ),
  phrase(
    'activity',
    'NONE',
    'не (?:реализу|исполня|выполня|осуществля|поддержива|провод|ведут|вед[её]т|развива|работа)\\p{L}*',
  ),
  phrase(
    'activity',
    'NONE',
    'без (?:активных )?контактов|не велись|не велось|не проводил(?:ись|ось)|не поддерживал(?:ись|ось)|не осуществлял(?:ись|ось)|фактически заморожен\\p{L}*',
  ),
  phrase(
    'activity',
    'NONE',
    '(?:контакт|обмен|мероприяти|взаимодействи)\\p{L}{0,3} (?:\\p{L}+ ){0,2}(?:нет|отсутству\\p{L}+|прекра\\p{L}+|прерва\\p{L}+|заморожен\\p{L}*|приостановлен\\p{L}*)',
  ),
  phrase(
    'activity',
    'NONE',
    '(?:контактов|обменов|мероприятий|связей) (?:\\p{L}+ ){0,2}нет|нет (?:активных )?контактов|no contacts?|not implemented|inactive|dormant|no activit(?:y|ies)',
  ),
  phrase(
    'activity',
    'LOW',
    'разов\\p{L}{2,3}|эпизодическ\\p{L}{2,3}|эпизодичн\\p{L}*|эпизодически|редк(?:ие|ий|о)|нерегулярн\\p{L}*|от случая к случаю|occasional(?:ly)?|sporadic(?:ally)?',
  ),
  phrase(
    'activity',
    'ACTIVE',
    '(?:успешно |активно |полностью )?(?:реализу|исполня|выполня)(?:ется|ются)|сторон(?:ы|ами) (?:его |е[её] |их )?(?:выполняют|исполняют|реализуют)|активно|в стадии реализации|(?:being |fully )?implemented|actively|active',
  ),
  phrase(
    'legalStatus',
    'DRAFT',
    '(?:находи\\p{L}+ )?(?:в стадии|на стадии|на этапе) (?:согласован|подготовк|разработк|проработк|подписан)\\p{L}*|на согласовании|проход\\p{L}+ согласовани\\p{L}|согласовыва\\p{L}+|в проекте|оста[её]тся проектом|лишь проект|готов(?:ится|ятся) к подписанию|проект (?:готов|направлен|на рассмотрении)|проекты? \\p{L}+ (?:готов|подготов)\\p{L}+|to be signed|under negotiation',
  ),
  phrase('legalStatus', 'DRAFT', '(?<=[,;–—-]\\s)(?:пока )?проект(?=\\s*(?:[.;,)]|$))'),
  phrase(
    'legalStatus',
    'EXPIRED',
    '(?:срок (?:\\p{L}+ ){0,3})?ист[её]к(?:л[аои])?|срок (?:\\p{L}+ ){0,2}(?:закончил|завершил)(?:ся|ась)|expired',
  ),
  phrase(
    'partnerPosition',
    'CONFIRMED',
    'подтверди(?:л|ла|ли|ло)|подтвержд(?:ает|ают)|подтвержд(?:[её]н|ена|ено|ены) (?:[^.;,]{0,24} )?(?:\\p{L}+ стороной|партн[её]р(?:ом|ами))|confirmed',
    'open',
  ),
  phrase(
    'partnerPosition',
    'BROKEN',
    '(?:объяви|заяви|сообщи|уведоми|извести|проинформирова)(?:л|ла|ли|ло) (?:\\p{L}+ ){0,3}о (?:разрыве|прекращении|выходе|расторжении)|решени\\p{L}{1,2} о (?:разрыве|выходе|расторжении)|отказал(?:ся|ась|ись|ось)|разорва(?:л|ла|ли|ло)|вы(?:шел|шла|шли|шло)|расторг(?:|ла|ли|ло)|денонсировал(?:|а|и|о)|прекратил(?:|а|и|о)(?! (?:сво[её] )?действи)|withdrew|broke off|terminated the',
    'open',
  ),
  phrase(
    'partnerPosition',
    'BROKEN',
    '(?:разорван|расторгнут|прекращ[её]н|денонсирован)\\p{L}{0,2} (?:[^.;,]{0,30} )?(?:\\p{L}+ стороной|по (?:решению|инициативе) \\p{L}+ стороны|партн[её]р(?:ом|ами))',
    'foreign',
  ),
  phrase(
    'partnerPosition',
    'SUSPENDED',
    '(?:объяви|заяви|сообщи|уведоми|извести|проинформирова)(?:л|ла|ли|ло) (?:\\p{L}+ ){0,3}о (?:временн\\p{L}+ )?(?:приостановк|приостановлени|заморозк)\\p{L}+|приостанови(?:л|ла|ли|ло)|приостанавлива(?:ет|ют|л|ла|ло|ли)|заморози(?:л|ла|ли|ло)|решени\\p{L}{1,2} о (?:приостановк|приостановлени|заморозк)\\p{L}+',
    'open',
  ),
  phrase(
    'legalStatus',
    'SUSPENDED',
    `(?:действие )?приостановл(?:ен|ена|ено|ены|ён)${BY_FOREIGN}|suspended${BY_FOREIGN}`,
  ),
  phrase(
    'legalStatus',
    'TERMINATED',
    `(?:действие )?прекращ[её]н(?:|а|о|ы)|расторгнут(?:|а|о|ы)|денонсирован(?:|а|о|ы)|утрати(?:л|ла|ло|ли|вши[йехм]{1,2}) силу|прекрати(?:л|ла|ло|ли) (?:сво[её] )?действи[ея]|terminated|denounced`,
  ),
  phrase(
    'legalStatus',
    'IN_FORCE',
    'действу(?:ет|ют|ющ(?:ий|ее|ая|ие))(?! законодат)|сохраня(?:ет|ют) (?:сво[юё] )?(?:силу|действие)|(?:остается|остаётся|находится) в силе|(?:remains? )?(?:in force|valid)',
  ),
];
