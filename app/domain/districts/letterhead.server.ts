import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx, type Reader } from '#app/platform/data/db.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { headOf, NO_LETTERHEAD, type Letterhead } from './letterhead.ts'
import { storedLetterhead, type GivenLetterhead } from './letterhead.schema.ts'

const REFUSALS = ['not-allowed', 'stale'] as const
type Refusal = (typeof REFUSALS)[number]

/** The head under which a district prints. One statement. */
export async function readLetterhead(districtId: string, reader: Reader = db): Promise<Letterhead> {
  const { letterhead } = await reader.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { letterhead: true },
  })
  return storedLetterhead.parse(letterhead) ?? NO_LETTERHEAD
}

/** The same as its lines stand on paper: null where the district has written none. */
export async function printedHead({ districtId }: Asker) {
  return headOf(await readLetterhead(districtId))
}

/** What was shown: whoever saves over other lines than these is told so. */
export function markOfLetterhead(letterhead: Letterhead): string {
  return sha256(canonicalJson(letterhead))
}

/** Writes the head of the district's papers; refused where another was shown than stands there now. */
export function setLetterhead(
  asker: Asker,
  { seen, letterhead }: Omit<GivenLetterhead, 'onlyLooks'>,
  now: Date,
): Promise<Outcome<object, Refusal>> {
  const { districtId } = asker
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      if (!can(asker, 'district.manage', { districtId })) throw new Refused<Refusal>('not-allowed')
      // Two secretaries at once: the row of the district makes the second wait for what the first has written.
      await t.district.update({ where: { id: districtId }, data: { id: districtId }, select: { id: true } })
      const before = await readLetterhead(districtId, t)
      if (markOfLetterhead(before) !== seen) throw new Refused<Refusal>('stale')
      await t.district.update({ where: { id: districtId }, data: { letterhead }, select: { id: true } })
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'letterhead.set',
          object: { type: 'letterhead', id: districtId },
          before,
          after: letterhead,
        },
        now,
      )
      return {}
    }),
  )
}
