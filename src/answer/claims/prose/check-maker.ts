import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Finding } from '../verdict.ts';
import type { Printed } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';

const COMPANY =
  /(?<!\p{L})(?:(?:der|die|den|dem|the)\s)?(?:Firma|Fa\.|Unternehmens?|Herstellers?|company)\s(?<name>\p{Lu}[\p{L}\d-]+)/u;
/** Says whose product it is, and not what else somebody did with it. */
const COMES_FROM =
  /(?<!\p{L})(?:stamm(?:t|en|te)|komm(?:t|en)|kam|ist (?:von|ein Produkt|eine Lösung|eine Software)|comes? from|is (?:made )?by|is a product)(?!\p{L})/iu;
/** So does only who made it, where the claim is wrong. */
const MADE_BY =
  /(?<!\p{L})(?:geliefert|liefert\p{L}*|hergestellt|entwickel\p{L}*|programmiert\p{L}*|developed|supplied|delivered|made)(?!\p{L})/iu;
/** "das Assistenzsystem „VIS-GenAI“ der Fa. PDV" */
const PRODUCT_OF =
  /(?<product>\p{Lu}[\p{L}\d-]*)["“”]?\s(?:der|von der|des|vom)\s(?:Firma|Fa\.|Unternehmens|Herstellers)\s(?<maker>\p{Lu}[\p{L}\d-]+)/gu;
const ORIGIN_WORD =
  /^(?:stamm\p{L}*|komm\p{L}*|kam|geliefert|lieferte?|hergestellt|entwickel\p{L}*|programmiert|produkt|losung|software|hersteller\p{L}*|unternehmen\p{L}*|firma|company|comes?|developed|supplied|delivered|made|product)$/u;

/** "VIS-GenAI stammt von der Firma PDV" where the source calls it "„VIS-GenAI“ der Fa. PDV". */
export function checkMaker(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  if (claim.values.length > 0 || claim.times.length > 0 || claim.isNegated) return null;
  const company = COMPANY.exec(claim.text)?.groups?.name;
  const isOfOrigin = COMES_FROM.test(claim.text);
  if (company === undefined || !(isOfOrigin || MADE_BY.test(claim.text))) return null;
  const claimed = foldGerman(claim.text);
  for (const place of printed) {
    const unsaid = place.unsaidBy(place.text);
    const isRest = unsaid.every((word) => word === foldGerman(company) || ORIGIN_WORD.test(word));
    if (!isRest) continue;
    for (const { groups } of place.text.matchAll(PRODUCT_OF)) {
      const { product = '', maker = '' } = groups ?? {};
      if (!claimed.includes(foldGerman(product)) || product === maker) continue;
      const isSame = foldGerman(maker) === foldGerman(company);
      // Who made it may still not be who delivered it.
      if (isSame && !isOfOrigin) return null;
      return {
        verdict: isSame ? 'stimmt' : 'stimmt nicht',
        reason: isSame ? '' : `In den Dokumenten steht: Firma ${maker}.`,
        evidence: quoteDraft([place]),
      };
    }
  }
  return null;
}
