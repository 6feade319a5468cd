/** Words that tell of a relation without naming a document. */
export interface RelationMark {
  readonly from: number;
  readonly to: number;
}

const RELATION =
  /(?<![\p{L}-])(?:побратим(?:ы|а|у|ом|е|ов|ам|ами|ств\p{L}{1,2})?|(?:город|города|городом|городами|городов)-(?:побратим|партн[её]р)\p{L}{0,3}|породн(?:ен|ена|ено|ены|ены|ён|ён|[её]нн\p{L}{2,3}|ил(?:ся|ась|ись|и|а|)|ение|ения)|(?:побратимск|партн[её]рск|дружественн|дружеск|породненн)\p{L}{2,3} (?:отношени|связ|контакт)\p{L}{1,3}|(?:отношени|связ)\p{L}{1,3}(?=[^.;]{0,90}?(?:установлен|завязал|ведут начало))|партн[её]р(?:ы|а|у|ом|ами|ов)?|дружб(?:а|у|ой)|друж(?:ит|ат|ил|ила|или)|побратал(?:ся|ись|ась)|сотруднича(?:ет|ют|л|ла|ли)|(?:twin|sister|partner)(?: (?:city|cities|town|towns))?|twinned|partnership)(?!\p{L})/giu;

/** The relation words of a stretch of text. */
export function findRelations(text: string, from: number, to: number): readonly RelationMark[] {
  return [...text.slice(from, to).matchAll(RELATION)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
}
