/**
 * What the templates can say of a motion, and of the certificate of conference that rules ask for with it. In: a motion
 * of a checked case with its place. Out: the facts `motion` and `conferral`, and what to tell the person.
 */
import { type Designation, findMembers, rolesOn } from '../case/designation.js';
import type { Motion, OrderRequest } from '../case/model.js';
import type { PlacedMotion } from '../case/motions.js';
import type { JsonSource } from '../case/read.js';
import { OrderError, type Problem } from '../error.js';
import { certificateClause, certificateRule, motionType } from '../law/certificate.js';
import { type Caution, listCautions } from './caution.js';
import type { FactSources } from './facts.js';

export interface MotionFacts {
  readonly title: string;
  readonly generic: string;
  readonly mover: string;
  readonly movant: Designation;
  /** Whose it is, its title, and its place in the record: `the Defendant’s Motion to Compel (Doc. 40)`. */
  readonly named: string;
  /** As the clerk writes it: `40 Motion to Compel`. */
  readonly docket: string;
  /** The side that the movants do not stand on; absent where they stand on both or on neither. */
  readonly opponent: Designation | undefined;
  readonly record: string | undefined;
  readonly recordInText: string | undefined;
  readonly filed: string | undefined;
}

export interface ConferralFacts {
  readonly certificate: string;
  readonly rule: {
    readonly cite: string;
    readonly clause?: { readonly introduction: string; readonly quotation: string };
  };
  readonly localRule?: { readonly cite: string; readonly summary: string; readonly quotation?: string };
}

/** layout/motion-words.json: the words of a motion and of its certificate where `data/law` has no row for them. */
export interface MotionWords {
  /** Who files one of its sort, which stands for `{generic}`. */
  readonly mover: string;
  /** What the certificate is called where no local rule names it. */
  readonly certificate: string;
  /** The usual title and the sort of each type of motion. */
  readonly types: Readonly<Record<string, { readonly title: string; readonly generic: string }>>;
}

export function buildMotion(placed: PlacedMotion, sources: FactSources): MotionFacts {
  const { motion } = placed;
  const { law, motionWords, designate, citeMotion } = sources;
  const type = motionType(law, motion.type);
  const usual = type ?? motionWords.types[motion.type];
  const generic = motion.generic ?? usual?.generic;
  const title = motion.title ?? usual?.title;
  // The schema asks for both where the type is `other`.
  if (generic === undefined || title === undefined)
    throw new TypeError(`a motion of type ${motion.type} without words`);
  const movant = designate.byReference(motion.by);
  const record = motion.record === undefined ? undefined : citeMotion(placed, 'bracketed');
  return {
    title,
    generic,
    mover: type?.mover ?? motionWords.mover.replace('{generic}', () => generic),
    movant,
    named: `${movant.possessive} ${title}${record === undefined ? '' : ` ${record}`}`,
    docket: nameOnDocket(motion, title),
    opponent: nameOpponent(motion, sources),
    record,
    recordInText: record === undefined ? undefined : citeMotion(placed, 'in-text'),
    filed: motion.filed,
  };
}

function nameOnDocket({ record }: Motion, title: string): string {
  if (record === undefined) return title;
  const attachment = record.attachment === undefined ? '' : `-${record.attachment}`;
  return `${record.number}${attachment} ${title}`;
}

function nameOpponent(
  motion: Motion,
  { record, roleWords, designate }: FactSources,
): Designation | undefined {
  const movants = findMembers(record, motion.by);
  const opposed: (readonly string[])[] = [];
  for (const side of ['plaintiff', 'defendant'] as const) {
    const roles = rolesOn(side, record, roleWords);
    if (!findMembers(record, roles).some((party) => movants.includes(party))) opposed.push(roles);
  }
  const [opponent, ...others] = opposed;
  if (opponent === undefined || opponent.length === 0 || others.length > 0) return undefined;
  return designate.byReference(opponent);
}

/** Which rules ask for a certificate with this motion, in the versions of the day on which it was filed. */
export function buildConferral(
  { motion, pointer }: PlacedMotion,
  { record, source, law, motionWords }: FactSources,
  cautions: Caution[],
): ConferralFacts {
  const date = motion.filed ?? record.ordered;
  const typePointer = `${pointer}/type`;
  const type = motionType(law, motion.type);
  const found = certificateRule(law, record.court, date);
  // A rule for discovery motions does not reach a motion of another sort.
  const local = found !== undefined && (found.row.scope === 'all' || type !== undefined) ? found : undefined;
  if (local !== undefined)
    cautions.push(...listCautions('conferral.localRule', local.warnings, source, typePointer));
  const row = local?.row;
  const certificate = row?.certificateName ?? motionWords.certificate;
  const localRule =
    row === undefined
      ? {}
      : {
          localRule: {
            cite: row.cite.short,
            summary: row.summary,
            ...(row.quoteIsSentence === true && row.quote !== undefined ? { quotation: row.quote } : {}),
          },
        };
  if (type === undefined) return { certificate, rule: { cite: motion.rule ?? '' }, ...localRule };
  const lookup = certificateClause(law, type, date);
  if (!lookup.found) throw new OrderError([{ ...lookup.problem, place: source.placeOf(typePointer) }]);
  const { clause, rule } = lookup.row;
  cautions.push(...listCautions('conferral.rule.clause', lookup.warnings, source, typePointer));
  return {
    certificate,
    rule: { cite: rule.cite.short, clause: { introduction: clause.introduction, quotation: clause.quote } },
    ...localRule,
  };
}

/** A denial for want of a certificate needs a rule that asks for one: from the tables, or from the judge. */
export function checkConferral(
  conferral: ConferralFacts,
  { pointer, motion }: PlacedMotion,
  order: OrderRequest,
  source: JsonSource,
): readonly Problem[] {
  if (conferral.rule.clause === undefined && motion.rule === undefined)
    return [
      {
        code: 'case-field-missing',
        message: `rule is missing from the motion, which the order kind ${order.kind} needs`,
        place: source.placeOf(`${pointer}/rule`),
        hint: 'add "rule": the rule the motion is made under, as cited',
      },
    ];
  const isAsked = conferral.rule.clause !== undefined || conferral.localRule !== undefined;
  if (isAsked || 'rule' in order || 'quotation' in order) return [];
  return [
    {
      code: 'law-row-missing',
      message: 'no rule in the tables asks for a certificate with this motion in this court',
      place: source.placeOf(`${pointer}/type`),
      hint: `give the order ${order.kind} a "rule" with its cite and requirement`,
    },
  ];
}
